-- CreateEnum
CREATE TYPE "CardStatus" AS ENUM ('active', 'suspended', 'forgotten');

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "misconceptions" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ReviewCard" (
    "userId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "status" "CardStatus" NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "lastEventId" UUID NOT NULL,

    CONSTRAINT "ReviewCard_pkey" PRIMARY KEY ("userId","questionId")
);

-- CreateTable
CREATE TABLE "ReviewMail" (
    "userId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewMail_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ReviewMailing" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewMailing_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "MisconceptionState" (
    "userId" UUID NOT NULL,
    "misconceptionId" TEXT NOT NULL,
    "shownAt" TIMESTAMPTZ(3),
    "repairedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MisconceptionState_pkey" PRIMARY KEY ("userId","misconceptionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReviewMailing_tokenHash_key" ON "ReviewMailing"("tokenHash");

-- CreateIndex
CREATE INDEX "LearnerEvent_userId_questionId_at_idx" ON "LearnerEvent"("userId", "questionId", "at");

-- AddForeignKey
ALTER TABLE "ReviewCard" ADD CONSTRAINT "ReviewCard_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMail" ADD CONSTRAINT "ReviewMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMailing" ADD CONSTRAINT "ReviewMailing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MisconceptionState" ADD CONSTRAINT "MisconceptionState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

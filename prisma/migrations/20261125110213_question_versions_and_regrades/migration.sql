-- CreateEnum
CREATE TYPE "RegradePolicy" AS ENUM ('full', 'either', 'new', 'none');

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "questionId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "shown" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "deployedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("questionId","version")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "policy" "RegradePolicy" NOT NULL,
    "fromVersion" TEXT,
    "toVersion" TEXT,
    "answers" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradedAnswer" (
    "regradeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "rightBefore" BOOLEAN NOT NULL,
    "scoreBefore" DOUBLE PRECISION NOT NULL,
    "rightAfter" BOOLEAN NOT NULL,
    "scoreAfter" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RegradedAnswer_pkey" PRIMARY KEY ("regradeId","userId","eventId")
);

-- CreateIndex
CREATE INDEX "Regrade_questionId_at_idx" ON "Regrade"("questionId", "at");

-- CreateIndex
CREATE INDEX "RegradedAnswer_userId_eventId_idx" ON "RegradedAnswer"("userId", "eventId");

-- AddForeignKey
ALTER TABLE "RegradedAnswer" ADD CONSTRAINT "RegradedAnswer_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedAnswer" ADD CONSTRAINT "RegradedAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterEnum
ALTER TYPE "ClassRole" ADD VALUE 'assistant';

-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pseudonyms" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ClassMember" ADD COLUMN     "group" TEXT,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ClassInvite" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "role" "ClassRole" NOT NULL,
    "group" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClassInvite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentVersion" (
    "assignmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "need" INTEGER,
    "startsAt" TEXT,
    "dueAt" TEXT,
    "lateUntil" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentVersion_pkey" PRIMARY KEY ("assignmentId","version")
);

-- CreateTable
CREATE TABLE "AssignmentException" (
    "assignmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "extendedTo" TEXT,
    "excused" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "AssignmentException_pkey" PRIMARY KEY ("assignmentId","userId")
);

-- CreateTable
CREATE TABLE "ClassAct" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "subjectId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClassAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "ClassInvite_email_idx" ON "ClassInvite"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ClassInvite_classId_email_key" ON "ClassInvite"("classId", "email");

-- CreateIndex
CREATE INDEX "Assignment_classId_withdrawnAt_idx" ON "Assignment"("classId", "withdrawnAt");

-- CreateIndex
CREATE INDEX "AssignmentVersion_byId_idx" ON "AssignmentVersion"("byId");

-- CreateIndex
CREATE INDEX "AssignmentException_userId_idx" ON "AssignmentException"("userId");

-- CreateIndex
CREATE INDEX "ClassAct_classId_at_idx" ON "ClassAct"("classId", "at");

-- CreateIndex
CREATE INDEX "ClassAct_subjectId_idx" ON "ClassAct"("subjectId");

-- CreateIndex
CREATE INDEX "ClassAct_actorId_idx" ON "ClassAct"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ClassMember_classId_number_key" ON "ClassMember"("classId", "number");

-- AddForeignKey
ALTER TABLE "ClassInvite" ADD CONSTRAINT "ClassInvite_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassAct" ADD CONSTRAINT "ClassAct_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassAct" ADD CONSTRAINT "ClassAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassAct" ADD CONSTRAINT "ClassAct_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every learner of before gets a pseudonym, in an order that tells nothing.
UPDATE "ClassMember" m SET "number" = n.place
FROM (
  SELECT "classId", "userId", row_number() OVER (PARTITION BY "classId" ORDER BY gen_random_uuid())::int AS place
  FROM "ClassMember" WHERE role = 'learner'
) n
WHERE m."classId" = n."classId" AND m."userId" = n."userId";

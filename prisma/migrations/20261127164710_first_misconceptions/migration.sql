-- AlterTable
ALTER TABLE "QuestionState" ADD COLUMN     "firstMisconceptions" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What the first answers so far showed, as the answers themselves say it.
UPDATE "QuestionState" q SET "firstMisconceptions" = a.misconceptions
FROM "Answer" a
WHERE a."userId" = q."userId" AND a."eventId" = q."firstEventId" AND NOT a."right" AND a.misconceptions <> '{}';

-- AlterTable
ALTER TABLE "QuestionState" ADD COLUMN     "rightAt" TIMESTAMPTZ(3);

-- Of the answers so far, as far as a reset left them.
UPDATE "QuestionState" q SET "rightAt" = a.at
FROM (
  SELECT a."userId", a."questionId", max(a.at) AS at
  FROM "Answer" a JOIN "User" u ON u.id = a."userId"
  WHERE a."right" AND (u."resetAt" IS NULL OR a.at > u."resetAt")
  GROUP BY 1, 2
) a
WHERE a."userId" = q."userId" AND a."questionId" = q."questionId";

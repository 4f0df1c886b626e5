-- AlterTable
ALTER TABLE "AssignmentException" ADD COLUMN     "excusedReason" TEXT,
ADD COLUMN     "extendedReason" TEXT;

-- One reason served both; where both hold, nobody knows which of them it was given for.
UPDATE "AssignmentException" SET
  "extendedReason" = CASE WHEN "extendedTo" IS NOT NULL THEN reason END,
  "excusedReason" = CASE WHEN excused THEN reason END
WHERE reason IS NOT NULL;

-- AlterTable
ALTER TABLE "AssignmentException" DROP COLUMN "reason";

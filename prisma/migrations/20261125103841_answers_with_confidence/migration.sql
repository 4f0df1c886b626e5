-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('sure', 'unsure', 'guess');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EventType" ADD VALUE 'card_suspended';
ALTER TYPE "EventType" ADD VALUE 'card_resumed';
ALTER TYPE "EventType" ADD VALUE 'card_forgotten';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "confidence" "Confidence",
ADD COLUMN     "shown" JSONB,
ADD COLUMN     "tookMs" INTEGER,
ALTER COLUMN "attempt" DROP NOT NULL;

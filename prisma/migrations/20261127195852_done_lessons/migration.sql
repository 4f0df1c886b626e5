-- DropIndex
DROP INDEX "LessonCompletion_userId_done_lessonId_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "doneLessons" VARBIT;

-- CreateTable
CREATE TABLE "LessonNumber" (
    "lessonId" TEXT NOT NULL,
    "number" SERIAL NOT NULL,

    CONSTRAINT "LessonNumber_pkey" PRIMARY KEY ("lessonId")
);

-- CreateIndex
CREATE UNIQUE INDEX "LessonNumber_number_key" ON "LessonNumber"("number");

-- Prisma's schema has no word for a trigger. It makes the bits of the learners concerned anew from their rows, so that it cannot
-- add up errors; the place of a lesson is given in one order, so that two at once do not wait for each other.
CREATE FUNCTION keep_done_lessons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "LessonNumber" ("lessonId")
  SELECT DISTINCT c."lessonId" FROM changed c
  WHERE NOT EXISTS (SELECT FROM "LessonNumber" n WHERE n."lessonId" = c."lessonId")
  ORDER BY 1
  ON CONFLICT DO NOTHING;

  UPDATE "User" u SET "doneLessons" = d.bits
  FROM (
    SELECT w."userId", (
      SELECT bit_or(set_bit(none.bits, n.number, 1))
      FROM "LessonCompletion" c JOIN "LessonNumber" n USING ("lessonId")
      WHERE c."userId" = w."userId" AND c.done
    ) AS bits
    FROM (SELECT DISTINCT "userId" FROM changed) w
    CROSS JOIN (SELECT repeat('0', max(number) + 1)::varbit AS bits FROM "LessonNumber") none
  ) d
  WHERE u.id = d."userId" AND u."doneLessons" IS DISTINCT FROM d.bits;
  RETURN NULL;
END $$;

-- One trigger an event: PostgreSQL hands changed rows over only to those of a single one.
CREATE TRIGGER keep_done_lessons_insert AFTER INSERT ON "LessonCompletion"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_done_lessons();
CREATE TRIGGER keep_done_lessons_update AFTER UPDATE ON "LessonCompletion"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_done_lessons();
CREATE TRIGGER keep_done_lessons_delete AFTER DELETE ON "LessonCompletion"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_done_lessons();

-- What is done so far.
INSERT INTO "LessonNumber" ("lessonId") SELECT DISTINCT "lessonId" FROM "LessonCompletion" ORDER BY 1;
UPDATE "User" u SET "doneLessons" = d.bits
FROM (
  SELECT c."userId", bit_or(set_bit(none.bits, n.number, 1)) AS bits
  FROM "LessonCompletion" c JOIN "LessonNumber" n USING ("lessonId")
  CROSS JOIN (SELECT repeat('0', max(number) + 1)::varbit AS bits FROM "LessonNumber") none
  WHERE c.done GROUP BY c."userId"
) d
WHERE u.id = d."userId";

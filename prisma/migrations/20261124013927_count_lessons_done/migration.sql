-- CreateIndex
CREATE INDEX "LessonCompletion_userId_done_lessonId_idx" ON "LessonCompletion"("userId", "done", "lessonId");

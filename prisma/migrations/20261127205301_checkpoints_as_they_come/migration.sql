-- CreateIndex
CREATE INDEX "CheckpointAttempt_startedAt_idx" ON "CheckpointAttempt"("startedAt");

-- CreateIndex
CREATE INDEX "CheckpointAttempt_finishedAt_idx" ON "CheckpointAttempt"("finishedAt");

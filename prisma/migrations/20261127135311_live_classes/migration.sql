-- CreateIndex
CREATE INDEX "LearnerEvent_receivedAt_idx" ON "LearnerEvent" USING BRIN ("receivedAt");

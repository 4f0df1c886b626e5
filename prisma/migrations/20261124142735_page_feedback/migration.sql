-- CreateTable
CREATE TABLE "PageFeedback" (
    "pageId" TEXT NOT NULL,
    "reader" UUID NOT NULL,
    "userId" UUID,
    "helpful" BOOLEAN NOT NULL,
    "comment" TEXT,
    "revision" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageFeedback_pkey" PRIMARY KEY ("pageId","reader")
);

-- CreateIndex
CREATE INDEX "PageFeedback_at_idx" ON "PageFeedback"("at");

-- CreateIndex
CREATE INDEX "PageFeedback_userId_idx" ON "PageFeedback"("userId");

-- AddForeignKey
ALTER TABLE "PageFeedback" ADD CONSTRAINT "PageFeedback_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

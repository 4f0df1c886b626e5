// Loaded into Next before anything else. The channel to the parent closes when the parent is gone, also after kill -9.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()

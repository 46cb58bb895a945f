"""The SDK's promises about sending, kept over real sockets that misbehave."""

"""Plain text measured: sentences, words, syllables, readability. It knows nothing of courses."""

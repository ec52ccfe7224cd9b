// Marked text and other support.

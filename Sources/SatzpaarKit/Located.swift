internal import TextModel

/// Runs a reader over a text; a failure that it throws gets the text's name and the line around its
/// place. Readers themselves only say what is wrong and where.
///
/// - Throws: what `read` throws.
func located<Result>(
  in text: SourceText, _ read: () throws(Failure) -> Result
) throws(Failure) -> Result {
  do {
    return try read()
  } catch {
    throw error.located(in: text)
  }
}

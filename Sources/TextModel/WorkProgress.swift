/// Is told how much of a long piece of work is done, from 0 to 1, never less than before.
///
/// Called often; whoever draws something decides when.
public typealias WorkProgress = @Sendable (_ done: Double) -> Void

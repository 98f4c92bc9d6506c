import ArgumentParser
import Evaluator

/// What a cell may take of the machine.
struct LimitOptions: ParsableArguments {
  /// `--memory`: bytes, or `none`.
  struct Memory: ExpressibleByArgument {
    let bytes: Int?

    init?(argument: String) {
      if argument == "none" {
        bytes = nil
      } else if let size = Limits.bytes(of: argument) {
        bytes = size
      } else {
        return nil
      }
    }
  }

  /// `--time`: seconds.
  struct Time: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
      guard let number = Double(argument), number > 0, number.isFinite else { return nil }
      seconds = number
    }
  }

  @Option(
    help: ArgumentHelp(
      "The most memory that the cells may take: 500M, 2G, none. Default: half of the machine's, if so much is free.",
      valueName: "size"))
  var memory: Memory?

  @Option(
    help: ArgumentHelp(
      "The most seconds that a cell, or a program, may run. Default: no limit.",
      valueName: "seconds"))
  var time: Time?

  var limits: Limits {
    var limits = Limits()
    if let memory { limits.memory = memory.bytes }
    limits.seconds = time?.seconds
    return limits
  }
}

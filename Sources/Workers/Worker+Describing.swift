import OrderedCollections
import Tensors

extension Worker {
  /// A message as `msg_history` prints it; tensors of this worker's are printed as they are.
  package func describe(_ message: Message) -> String {
    "(\(message.kind)\(detail(message)))"
  }

  private func detail(_ message: Message) -> String {
    switch message {
    case .object(let payload):
      return " " + ((try? unpack(payload).text) ?? payload.text)
    case .command(let command):
      let operands = command.targets.map(text)
      return action(
        command.returnIds, operands.first, command.method, Array(operands.dropFirst()))
    case .call(let command):
      return action(
        command.returnIds, command.receiver.map(text), command.name, command.arguments.map(text))
    default: return " " + message.content
    }
  }

  private func action(
    _ ids: [Int], _ receiver: String?, _ name: String, _ arguments: [String]
  ) -> String {
    let results = ids.map(String.init).joined(separator: ", ")
    let head = results.isEmpty ? "" : results + " = "
    let holder = receiver.map { $0 + "." } ?? ""
    return " ComputationAction[\(head)\(holder)\(name)(\(arguments.joined(separator: ", ")))]"
  }

  private func text(_ reference: RemoteReference) -> String {
    objects[reference.id]?.text ?? "\(reference.id)"
  }

  private func text(_ value: WireValue) -> String {
    switch value {
    case .reference(let reference): text(reference)
    case .int(let value): "\(value)"
    case .float(let value): "\(value)"
    case .bool(let value): value ? "True" : "False"
    case .string(let value): "'\(value)'"
    case .none: "None"
    default: "…"
    }
  }
}

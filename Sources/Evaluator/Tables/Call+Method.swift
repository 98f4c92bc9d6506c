extension Call {
  /// The call of a function whose first argument is what a method's row takes as its receiver, so
  /// that one row serves as both.
  package func asMethod() -> Call {
    var arguments: [Value] = []
    for position in function.signature.parameters.indices.dropFirst() {
      arguments.append(self[position])
    }
    return Call(
      interpreter: interpreter, receiver: self[0], arguments: arguments, function: function)
  }
}

/// An instance of a class written in Python that extends `int` or `float`: the number, and the
/// class as `subtype`.
final class NumberObject: Object {
  let value: Value

  init(_ value: Value, of type: TypeObject) {
    self.value = value
    super.init(subtype: type)
  }
}

extension Value {
  /// The number behind an instance of a class that extends `int` or `float`; else the value.
  @inline(__always)
  var unboxed: Value {
    if case .object(let object) = self, let number = object as? NumberObject {
      return number.value
    }
    return self
  }
}

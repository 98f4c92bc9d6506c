extension InstanceObject {
  /// Whether the class has a `__del__` that did not run yet.
  var hasPendingFinalizer: Bool {
    guard !isFinalized, let type = subtype, let interpreter = type.stamps.interpreter else {
      return false
    }
    return !type.find(interpreter.names.del).value.isAbsent
  }

  /// Runs `__del__`, at most once for an object.
  func runFinalizer(_ interpreter: Interpreter) {
    isFinalized = true
    interpreter.finalize(self)
  }

  /// Called while the object dies, when nothing can refer to it any more: an object with the same
  /// class, attributes and identity stands in for it.
  func finalizeInPlace() {
    guard hasPendingFinalizer, let type = subtype, let interpreter = type.stamps.interpreter else {
      return
    }
    let place = interpreter.identity(of: self)
    let substitute = InstanceObject(of: type)
    substitute.attributes = attributes
    substitute.isFinalized = true
    substitute.isSubstitute = true
    interpreter.identities[ObjectIdentifier(substitute)] = place
    interpreter.finalize(substitute)
  }
}

extension Interpreter {
  /// The place in memory of an object, or of the one that it stands in for.
  func identity(of object: Object) -> Int {
    if !identities.isEmpty, let place = identities[ObjectIdentifier(object)] { return place }
    return Int(bitPattern: Unmanaged.passUnretained(object).toOpaque())
  }

  fileprivate func finalize(_ object: InstanceObject) {
    let value = Value.object(object)
    let method = specialMethod(names.del, of: value)
    // What is being handled now is nothing to a finalizer.
    let handled = handled
    self.handled = []
    defer { self.handled = handled }
    do throws(Raise) {
      _ = try callSpecial(method, value)
    } catch {
      reportIgnored(error, finalizerName(method))
    }
  }

  private func finalizerName(_ method: Value) -> String {
    (try? repr(method)) ?? "__del__"
  }
}

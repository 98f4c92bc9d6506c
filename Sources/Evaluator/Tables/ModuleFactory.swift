/// Makes a native module when it is first imported.
package struct ModuleFactory {
  package let make: (Interpreter) throws(Raise) -> ModuleObject

  package init(_ make: @escaping (Interpreter) throws(Raise) -> ModuleObject) { self.make = make }
}

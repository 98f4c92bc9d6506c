/// `_bits`: floats as bytes, for `struct` and `array`.
enum BitsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "_bits", doc: "Floats as bytes.",
      functions: [
        Entry("float_bits", "value, size, /", "The bits of a float of 2, 4 or 8 bytes.") {
          call throws(Raise) in
          let value = try call.double(0)
          switch try call.int(1) {
          case 2:
            #if arch(x86_64) || arch(arm64)
              let half = Float16(value)
              if half.isInfinite, !value.isInfinite {
                throw call.error(.overflowError, "float too large to pack with e format")
              }
              return .int(Int(half.bitPattern))
            #else
              throw call.error(.valueError, "no half precision on this machine")
            #endif
          case 4:
            let single = Float(value)
            if single.isInfinite, !value.isInfinite {
              throw call.error(.overflowError, "float too large to pack with f format")
            }
            return .int(Int(single.bitPattern))
          default: return .int(Int(bitPattern: UInt(value.bitPattern)))
          }
        },
        Entry("float_of", "bits, size, /", "The float with these bits.") { call throws(Raise) in
          let bits = UInt64(bitPattern: Int64(try call.int(0)))
          switch try call.int(1) {
          case 2:
            #if arch(x86_64) || arch(arm64)
              return .float(Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits))))
            #else
              throw call.error(.valueError, "no half precision on this machine")
            #endif
          case 4: return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
          default: return .float(Double(bitPattern: bits))
          }
        },
      ])
  }
}

/// How arrays are printed: `numpy.set_printoptions`.
struct ArrayPrintOptions {
  var precision = 8
  var threshold = 1000
  var edgeItems = 3
  var lineWidth = 75
  var suppress = false
  /// `maxprec`, `maxprec_equal`, `fixed` or `unique`.
  var floatMode = "maxprec"
  /// `-`, `+` or a space.
  var sign = "-"
  var nan = "nan"
  var infinity = "inf"
}

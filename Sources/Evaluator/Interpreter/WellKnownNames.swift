package import Syntax

/// The identifiers that the interpreter itself looks up.
package struct WellKnownNames {
  package let initializer, new, del, call, dunderName, qualname, module, doc, dict, className: Name
  package let getattr, getattribute, setattr, delattr, get, set, delete, setName, initSubclass: Name
  package let repr, str, format, bool, len, hash, int, float, index, complex, lengthHint: Name
  package let iter, next, contains, getitem, setitem, delitem, missing, reversed, enter, exit: Name
  package let neg, pos, invert, abs, round: Name
  package let eq, ne, lt, le, gt, ge: Name
  package let annotations, slots, classCell, classGetItem, all, file, instanceCheck: Name

  struct Binary {
    let forward, reflected, inPlace: Name
  }
  private let binaries: [Binary]

  init(_ table: NameTable) {
    func n(_ text: String) -> Name { table.intern("__\(text)__") }
    initializer = n("init")
    new = n("new")
    del = n("del")
    call = n("call")
    dunderName = n("name")
    qualname = n("qualname")
    module = n("module")
    doc = n("doc")
    dict = n("dict")
    className = n("class")
    getattr = n("getattr")
    getattribute = n("getattribute")
    setattr = n("setattr")
    delattr = n("delattr")
    get = n("get")
    set = n("set")
    delete = n("delete")
    setName = n("set_name")
    initSubclass = n("init_subclass")
    repr = n("repr")
    str = n("str")
    format = n("format")
    bool = n("bool")
    len = n("len")
    hash = n("hash")
    int = n("int")
    float = n("float")
    index = n("index")
    complex = n("complex")
    lengthHint = n("length_hint")
    iter = n("iter")
    next = n("next")
    contains = n("contains")
    getitem = n("getitem")
    setitem = n("setitem")
    delitem = n("delitem")
    missing = n("missing")
    reversed = n("reversed")
    enter = n("enter")
    exit = n("exit")
    neg = n("neg")
    pos = n("pos")
    invert = n("invert")
    abs = n("abs")
    round = n("round")
    eq = n("eq")
    ne = n("ne")
    lt = n("lt")
    le = n("le")
    gt = n("gt")
    ge = n("ge")
    annotations = n("annotations")
    slots = n("slots")
    classCell = n("class")
    classGetItem = n("class_getitem")
    all = n("all")
    file = n("file")
    instanceCheck = n("instancecheck")
    binaries = BinaryOperator.inOrder.map {
      Binary(
        forward: n($0.methodName), reflected: n("r" + $0.methodName),
        inPlace: n("i" + $0.methodName))
    }
  }

  func binary(_ op: BinaryOperator) -> Binary { binaries[op.position] }

  func comparison(_ op: ComparisonOperator) -> Name {
    switch op {
    case .equal: eq
    case .notEqual: ne
    case .less: lt
    case .lessOrEqual: le
    case .greater: gt
    default: ge
    }
  }
}

extension BinaryOperator {
  static let inOrder: [BinaryOperator] = [
    .add, .subtract, .multiply, .matrixMultiply, .divide, .floorDivide, .modulo, .power,
    .leftShift, .rightShift, .bitAnd, .bitOr, .bitXor,
  ]

  var position: Int {
    switch self {
    case .add: 0
    case .subtract: 1
    case .multiply: 2
    case .matrixMultiply: 3
    case .divide: 4
    case .floorDivide: 5
    case .modulo: 6
    case .power: 7
    case .leftShift: 8
    case .rightShift: 9
    case .bitAnd: 10
    case .bitOr: 11
    case .bitXor: 12
    }
  }

  /// The method's name without underscores.
  package var methodName: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .matrixMultiply: "matmul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .leftShift: "lshift"
    case .rightShift: "rshift"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    }
  }
}

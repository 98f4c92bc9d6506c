/// `dict.keys()`, `dict.values()`, `dict.items()`: shows the dict as it is now.
final class DictViewObject: Object {
  enum Content {
    case keys, values, items

    var typeName: String {
      switch self {
      case .keys: "dict_keys"
      case .values: "dict_values"
      case .items: "dict_items"
      }
    }

    var iteratorName: String {
      switch self {
      case .keys: "dict_keyiterator"
      case .values: "dict_valueiterator"
      case .items: "dict_itemiterator"
      }
    }

    func value(of entry: HashedObject.Entry) -> Value {
      switch self {
      case .keys: entry.key
      case .values: entry.value
      case .items: .tuple([entry.key, entry.value])
      }
    }
  }

  let content: Content
  let dict: DictObject

  init(_ content: Content, of dict: DictObject) {
    self.content = content
    self.dict = dict
  }

  override func builtinType(_ types: Types) -> TypeObject { types.iteratorType(content.typeName) }

  /// Whether the view takes part in `&`, `|`, `-`, `^` and comparisons.
  var isSetLike: Bool { content != .values }
}

/// A file on disk as it was when the document was last read or written.
package struct DocumentFile: Equatable, Sendable {
  package var path: String
  var stamp: FileStamp?
  package init(path: String) { self.path = path }
}

/// Tells whether a file has changed.
struct FileStamp: Equatable, Sendable {
  var device: UInt64
  var inode: UInt64
  var size: Int64
  var seconds: Int
  var nanoseconds: Int
}

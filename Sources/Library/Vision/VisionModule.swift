import DataSets
import Evaluator
import Glibc
import Tensors
import Workers

/// `_vision`: what `torchvision` and `PIL` need of the machine: files, the network, pixels.
enum VisionModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "_vision", doc: "Files of data sets, and pixels.", functions: files + pixels)
  }

  private static let files: [Entry] = [
    Entry("data_folder", "", "Where data sets lie; None where there is no such folder.") { call in
      call.interpreter.files.dataFolder.map { Value.string($0) } ?? .none
    },
    Entry("mirror", "", "Where downloads come from instead of their publishers.") { _ in
      DataSetAddress.mirror.map { Value.string($0) } ?? .none
    },
    Entry("make_data_folder", "path", "Makes a folder in the data folder.") { call throws(Raise) in
      let interpreter = call.interpreter
      let path = try call.string(0)
      guard let data = interpreter.files.dataFolder, path == data || path.hasPrefix(data + "/"),
        !path.contains("..")
      else { return .bool(false) }
      var folder = ""
      for part in path.split(separator: "/") {
        folder += "/" + part
        mkdir(folder, 0o755)
      }
      interpreter.files.allow(data, for: .writing)
      return .bool(access(path, W_OK) == 0)
    },
    Entry("can_write", "folder", "Whether files can be made in a folder.") { call throws(Raise) in
      let path = try call.string(0)
      guard let real = try? call.interpreter.files.resolve(path, for: .writing, call.interpreter)
      else { return .bool(false) }
      return .bool(access(real, W_OK) == 0)
    },
    Entry("find", "folder, name", "The path of a file, plain or packed, or None.") {
      call throws(Raise) in
      let (folder, name) = (try call.string(0), try call.string(1))
      for path in ["\(folder)/\(name)", "\(folder)/\(name).gz"] {
        guard
          let real = try? call.interpreter.files.resolve(path, for: .reading, call.interpreter)
        else { continue }
        var facts = stat()
        if stat(real, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG { return .string(path) }
      }
      return .none
    },
    Entry("read_idx", "path", "The bytes of an IDX file as a tensor.") { call throws(Raise) in
      let path = try call.string(0)
      let bytes = try call.interpreter.files.contents(of: path, call.interpreter)
      let file: IDXFile
      do throws(DataSetError) {
        file = try IDXFile(bytes)
      } catch {
        throw call.error(.runtimeError, "\(path): \(error.message)")
      }
      return try tensor(file.bytes, file.shape, call.runtime)
    },
    Entry("download", "url, path, digest, progress", "Fetches a file over the network.") {
      call throws(Raise) in try download(call)
    },
  ]

  private static func download(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let (url, path) = (try call.string(0), try call.string(1))
    guard DataSetAddress.isKnown(url) else {
      throw call.error(.permissionError, "only data sets are downloaded, not '\(url)'")
    }
    let real = try interpreter.files.resolve(path, for: .writing, interpreter)
    _ = try interpreter.files.resolve(path + ".part", for: .writing, interpreter)
    let progress = call[3]
    var raised: Raise?
    do throws(Download.Fault) {
      try Download.fetch(url, to: real, digest: call[2].text) { done, total in
        do throws(Raise) {
          try interpreter.checkInterruption()
          _ = try interpreter.call(progress, [.int(done), .int(total)])
          return true
        } catch {
          raised = error
          return false
        }
      }
    } catch {
      switch error {
      case .stopped: throw raised ?? call.error(.osError, "the download was stopped")
      case .damaged: throw call.error(.runtimeError, "File not found or corrupted.")
      case .cannotWrite: throw call.error(.osError, "cannot write '\(path)'")
      case .unreachable(let reason): throw call.error(.osError, "<urlopen error \(reason)>")
      }
    }
    return .none
  }

  static func tensor(
    _ bytes: [UInt8], _ shape: [Int], _ runtime: Runtime
  ) throws(Raise) -> Value {
    runtime.wrap(
      try runtime.tensors { () throws(TensorError) in try runtime.context.bytes(bytes, shape) })
  }
}

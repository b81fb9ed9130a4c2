/// What a driver of an analog input has to do: one look at the converter's folder.
enum AnalogJob: Hashable, Sendable {
    /// Looks for the folder.
    case find
    /// Reads one of its files.
    case read(String)

    /// Does it.
    func perform(on files: inout any AnalogFiles) throws(IOFailure) -> [UInt8] {
        switch self {
        case .find:
            try files.find()
            return []
        case .read(let file): return try files.read(file)
        }
    }
}

/// The meter numbers of a stream, each with how often it was met.
///
/// A damaged group can pass its checksum with a wrong digit, so a number met once does not count
/// beside one met twice. At most ``limit`` numbers are kept.
struct MeterNumbers: Sendable {
    private var known: [(number: String, count: Int)] = []
    private static let limit = 32

    /// Counts one number.
    mutating func note(_ bytes: UnsafeRawBufferPointer) {
        for index in known.indices where known[index].number.utf8.elementsEqual(bytes) {
            known[index].count &+= 1
            return
        }
        guard known.count < Self.limit else { return }
        known.append((String(decoding: bytes, as: UTF8.self), 1))
    }

    /// The numbers met at least twice, or all when none was.
    var confirmed: [String] {
        let twice = known.filter { $0.count > 1 }
        return (twice.isEmpty ? known : twice).map(\.number)
    }
}

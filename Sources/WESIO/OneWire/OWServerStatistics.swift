import WESModel

/// The counters of an owserver that tell what its answers do not: shorts and wrong check bytes.
struct OWServerStatistics: Sendable {
    private var buses: [String] = []
    private var shorts: Double?
    private var checksums: Double?

    private static let checks = "/statistics/errors/CRC8_errors"

    /// Counters of which nothing is known.
    init() {}

    /// Finds the buses of a server and takes its counters as they are.
    init(_ connection: inout OWServerConnection) throws(IOFailure) {
        var request = OWServerRequest(
            kind: .directory, path: "/", room: OWServerRequest.longestFolder)
        request.flags |= OWServerRequest.Flag.folders
        buses = try connection.ask(request).names.filter { $0.hasPrefix("bus.") }
        _ = try sawShort(&connection)
        checksums = try Self.counter(Self.checks, &connection)
    }

    /// True where a bus was short-circuited since the last look.
    mutating func sawShort(_ connection: inout OWServerConnection) throws(IOFailure) -> Bool {
        var sum: Double?
        for bus in buses {
            let path = "/" + bus + "/interface/statistics/shorts"
            if let count = try Self.counter(path, &connection) { sum = (sum ?? 0) + count }
        }
        defer { shorts = sum }
        guard let sum, let shorts else { return false }
        return sum > shorts
    }

    /// True where the server counted a wrong check byte since the last look.
    mutating func sawWrongByte(_ connection: inout OWServerConnection) throws(IOFailure) -> Bool {
        try newChecksums(&connection) > 0
    }

    /// What went wrong in a listing.
    mutating func faults(
        of listing: OWServerListing, _ connection: inout OWServerConnection
    ) throws(IOFailure) -> SearchFaults {
        var faults = SearchFaults()
        let counted = try newChecksums(&connection)
        faults.checksums = listing.faults &+ Int(min(max(counted, 0), 1_000))
        return faults
    }

    private mutating func newChecksums(
        _ connection: inout OWServerConnection
    ) throws(IOFailure) -> Double {
        let count = try Self.counter(Self.checks, &connection)
        defer { checksums = count }
        guard let count, let checksums else { return 0 }
        return count - checksums
    }

    private static func counter(
        _ path: String, _ connection: inout OWServerConnection
    ) throws(IOFailure) -> Double? {
        let answer = try connection.ask(OWServerRequest(kind: .read, path: path))
        return answer.isGood ? answer.number : nil
    }
}

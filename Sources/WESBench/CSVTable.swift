/// The rows of a small table by the name of their case: comma, header line.
struct CSVTable {
    private let rows: [String: [String: String]]

    /// Reads a table; nil when its file cannot be read.
    init?(_ path: String) {
        guard let bytes = BenchFile.read(path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return nil }
        var found: [String: [String: String]] = [:]
        for line in lines.dropFirst() {
            let row = Dictionary(zip(header, line)) { first, _ in first }
            if let name = row["case"] { found[name] = row }
        }
        rows = found
    }

    /// A text of a case; empty where there is none.
    func text(_ name: String, _ column: String) -> String { rows[name]?[column] ?? "" }

    /// A number of a case; not a number where there is none.
    func number(_ name: String, _ column: String) -> Double {
        Double(text(name, column)) ?? .nan
    }
}

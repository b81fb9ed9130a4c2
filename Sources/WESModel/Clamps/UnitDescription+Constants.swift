extension UnitDescription {
    /// The constants by which a source computes the values of a clamp or of the mains.
    ///
    /// A calibration is what is missing beside them: where a person changes one, it is void.
    public func constants(of source: SourceID) -> String {
        guard let board = clampBoard else { return "" }
        guard source != .mains else {
            return [board.kind, board.samples.map { String($0.voltsPerVolt) }]
                .compactMap { $0 }.joined(separator: " ")
        }
        let clamp = clamps[source.number ?? 0]
        let own = clamp?.source.map { String($0.prefix { $0 != ":" }) }
        var words = [own ?? board.kind]
        if let samples = board.samples {
            words.append(String(clamp?.amperesPerVolt ?? samples.amperesPerVolt))
            words.append(String(clamp?.leadDegrees ?? samples.leadDegrees))
        } else {
            words.append(board.isMilliampere ? "mA" : "A")
        }
        return words.joined(separator: " ")
    }
}

import WESModel

/// The divider that is proposed for an input: resistors, range, and the lines for `unit.toml`.
struct DividerLines {
    let source: SourceID
    let proposal: DividerProposal
    let state: UIState
    let snapshot: Snapshot

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }

    /// `Tension 1 · pont diviseur pour 15 V`.
    var title: String {
        texts(
            .dividerTitle, InputName.terminal(source, texts),
            numbers.trimmed(proposal.maximum.volts, places: 2))
    }

    /// The names and the values.
    var fields: [(name: String, value: String)] {
        let step =
            snapshot.analog.first { $0.source == source }?.sample?.step
            ?? AnalogSample(mean: Voltage(volts: 0)).step
        let exact = AnalogRow.kiloOhms(proposal.exact, numbers)
        return [
            (texts(.dividerUpper), texts(.dividerUpperValue, kilo(proposal.divider.upper), exact)),
            (texts(.dividerLowerName), texts(.dividerLowerValue, kilo(proposal.divider.lower))),
            (texts(.dividerRange), texts(.dividerRangeValue, volts(proposal.fullScale))),
            (
                texts(.dividerAt, numbers.trimmed(proposal.maximum.volts, places: 2)),
                texts(.dividerAtValue, numbers.decimal(proposal.pin.volts, places: 2))
            ),
            (
                texts(.dividerParallel),
                texts(.dividerParallelValue, kilo(proposal.divider.parallel))
            ),
            (
                texts(.dividerResolution),
                numbers.trimmed(proposal.resolution(step: step).volts * 1_000, places: 2) + " mV"
            ),
        ]
    }

    /// What to write into the configuration.
    var configuration: [String] {
        [
            "[\(source.rawValue)]",
            "divider_ohm = [\(plain(proposal.divider.upper)), \(plain(proposal.divider.lower))]",
        ]
    }

    private func kilo(_ ohms: Double) -> String { AnalogRow.kiloOhms(ohms, numbers) }

    private func volts(_ voltage: Voltage) -> String {
        numbers.decimal(voltage.volts, places: voltage.volts < 10 ? 2 : 1)
    }

    /// Ohms as TOML has them.
    private func plain(_ ohms: Double) -> String {
        Int(exactly: ohms.rounded()).map { Double($0) == ohms ? String($0) : String(ohms) }
            ?? String(ohms)
    }
}

extension ClampReport {
    /// The report with what was learned about the mains and each clamp.
    ///
    /// - Parameter elapsed: The time since the report before; nil where not known.
    func corrected(by snapshot: Snapshot, over elapsed: Delay?) -> ClampReport {
        guard !snapshot.calibrations.isEmpty || !snapshot.inverted.isEmpty else { return self }
        var report = self
        let gain = snapshot.calibrations[.mains]?.current.gain ?? 1
        report.voltage = voltage.map { Voltage(volts: $0.volts * gain) }
        if gain != 1 { report.waves?.voltage = waves?.voltage.map { $0 * Float(gain) } ?? [] }
        for (number, values) in clamps {
            let correction = ClampCorrection(of: .clamp(number), snapshot)
            report.clamps[number] = correction.applied(to: values, over: elapsed)
            if let wave = waves?.currents[number] {
                report.waves?.currents[number] = correction.applied(to: wave)
            }
        }
        return report
    }
}

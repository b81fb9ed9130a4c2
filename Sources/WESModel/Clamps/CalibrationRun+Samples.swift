/// How a guided calibration moves on with each report.
extension CalibrationRun {
    /// How a calibration ends.
    enum End: Equatable {
        /// It found what the channel needs.
        case found(Calibration, CalibrationProof)
        /// It found nothing that may be kept.
        case refused(CommandOutcome)
    }

    /// The current under which nothing is compared.
    public static let leastCurrent = Current(amperes: 2)
    /// How much a measure may move while it is averaged, as a share of it.
    private static let steadyShare = 0.03

    /// Takes one sample; answers once the calibration is over.
    ///
    /// - Parameters:
    ///   - resolution: The step of the reference, in its unit.
    ///   - current: The calibration of the channel in force.
    ///   - mains: The calibration of the mains in force.
    mutating func take(
        _ sample: CalibrationSample, resolution: Double, current: Calibration, mains: Calibration
    ) -> End? {
        guard sample.at > samples.last?.at ?? startedAt else { return nil }
        guard let wait = reason(toSkip: sample, current, mains) else {
            return add(sample, resolution, current, mains)
        }
        stage = wait
        samples = []
        return nil
    }

    /// The end of one that waited too long; nil before.
    func expired(at now: Instant) -> End? {
        guard now - startedAt >= Self.limit else { return nil }
        switch stage {
        case .measuring, .unsteady: return .refused(.unsteady)
        case .tooLittle: return .refused(.tooLittle)
        case .noReference: return .refused(.noReference)
        }
    }

    private mutating func add(
        _ sample: CalibrationSample, _ resolution: Double, _ current: Calibration,
        _ mains: Calibration
    ) -> End? {
        samples.append(sample)
        while samples.count > Self.leastSamples,
            samples.count > Self.mostSamples || sample.at - samples[1].at >= Self.window
        {
            samples.removeFirst()
        }
        let sums = CalibrationSums(samples)
        let isSteady =
            step == .floor
            || (sums.isSteady(\.voltage, share: Self.steadyShare)
                && sums.isSteady(\.current, share: Self.steadyShare)
                && sums.isSteady(\.power, share: Self.steadyShare)
                && sums.isSteady(\.reference, share: Self.steadyShare, step: resolution))
        stage = isSteady ? .measuring : .unsteady
        guard isSteady, samples.count >= Self.leastSamples, progress >= 1 else { return nil }
        return CalibrationFinding(self, sums, current: current, mains: mains).end
    }

    /// What a sample lacks to be compared; nil for a good one.
    private func reason(
        toSkip sample: CalibrationSample, _ current: Calibration, _ mains: Calibration
    ) -> Stage? {
        if source == .mains {
            guard let volts = sample.voltage else { return .noReference }
            guard volts >= Mains.absent.volts else { return .tooLittle }
            return sample.reference == nil ? .noReference : nil
        }
        switch step {
        case .floor: return sample.current == nil ? .noReference : nil
        case .knownCurrent, .meter:
            guard let amperes = sample.current else { return .noReference }
            guard amperes >= Self.leastCurrent.amperes else { return .tooLittle }
            return sample.reference == nil ? .noReference : nil
        case .knownLoad:
            guard let watts = sample.power, let volts = sample.voltage,
                volts >= Mains.absent.volts
            else { return .noReference }
            let apparent = Phasor(real: watts, imaginary: sample.reactive ?? 0).magnitude
            return apparent < volts * Self.leastCurrent.amperes ? .tooLittle : nil
        case .knownVoltage: return .noReference
        }
    }
}

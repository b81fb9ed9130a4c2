public import WESModel

extension LearnedState {
    /// Makes a state of facts of the model.
    public init(_ facts: [LearnedFact]) {
        self.init()
        for fact in facts { note(fact) }
    }

    /// Notes a fact of the model; one that is taken back goes.
    public mutating func note(_ fact: LearnedFact) {
        switch fact {
        case .name(let source, let name): facts["name.\(source.rawValue)"] = name
        case .validated(let source, let word):
            facts["validated.\(source.rawValue)"] = word.map {
                "\($0.unixSeconds)\t\($0.by)\t\($0.reason)"
            }
        case .contactor(let source, let answer):
            facts["contactor.\(source.rawValue)"] = String(answer)
        case .relayTested(let source, let proof):
            let step = proof.step.map { String($0.watts) } ?? ""
            let answering = proof.answering.map { "\t\($0)" } ?? ""
            facts["tested.\(source.rawValue)"] =
                "\(proof.unixSeconds)\t\(proof.verdict.rawValue)\t\(step)" + answering
        case .stepTested(let source, let proof):
            facts["step.\(source.rawValue)"] = proof.map(StepProofText.text)
        case .calibrated(let source, let record):
            facts["calibrated.\(source.rawValue)"] = record.map(CalibrationText.text)
        case .inverted(let source, let isInverted):
            facts["inverted.\(source.rawValue)"] = isInverted ? "true" : nil
        case .energy(let source, let ledger):
            facts["energy.\(source.rawValue)"] = EnergyText.text(ledger)
        case .weight(let source, let weight):
            facts["weight.\(source.rawValue)"] = weight.map { "\($0.amount)\t\($0.unit.rawValue)" }
        case .knownProbe(let rom): facts["probe.\(rom.text)"] = "seen"
        case .forgottenProbe(let rom): facts["probe.\(rom.text)"] = nil
        case .probeNumber(let rom, let number):
            facts["number.\(rom.text)"] = number.map { String($0) }
        case .oneWireMap(let map): facts["map.onewire"] = map.map(OneWireMapText.text)
        case .pulses(let source, let count): facts["pulses.\(source.rawValue)"] = String(count)
        case .indexSet: break
        }
    }

    /// The facts that the model knows, in the order of their keys; others are left out.
    public var learned: [LearnedFact] {
        facts.sorted { $0.key < $1.key }.compactMap { Self.fact($0.key, $0.value) }
    }

    private static func fact(_ key: String, _ value: String) -> LearnedFact? {
        guard let dot = key.firstIndex(of: ".") else { return nil }
        let rest = String(key[key.index(after: dot)...])
        let source = SourceID(rawValue: rest)
        let fields = value.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
        switch key[..<dot] {
        case "name": return .name(source, value)
        case "contactor": return Bool(value).map { .contactor(source, $0) }
        case "probe": return ROMCode(rest).map { .knownProbe($0) }
        case "number":
            guard let rom = ROMCode(rest), let number = Int(value), (1...999).contains(number)
            else { return nil }
            return .probeNumber(rom, number)
        case "map": return OneWireMapText.map(fields).map { .oneWireMap($0) }
        case "pulses": return Int64(value).map { .pulses(source, $0) }
        case "weight":
            guard fields.count == 2, let amount = Double(fields[0]), amount > 0,
                amount.isFinite, let unit = PulseWeight.Unit(rawValue: fields[1])
            else { return nil }
            return .weight(source, PulseWeight(amount: amount, unit: unit))
        case "step": return StepProofText.proof(fields).map { .stepTested(source, $0) }
        case "calibrated": return CalibrationText.record(fields).map { .calibrated(source, $0) }
        case "inverted": return Bool(value).map { .inverted(source, $0) }
        case "energy": return EnergyText.ledger(fields).map { .energy(source, $0) }
        case "validated":
            guard fields.count == 3, let seconds = Int64(fields[0]) else { return nil }
            return .validated(
                source, Validation(by: fields[1], reason: fields[2], unixSeconds: seconds))
        case "tested":
            guard (3...4).contains(fields.count), let seconds = Int64(fields[0]),
                let verdict = RelayTest.Verdict(rawValue: fields[1])
            else { return nil }
            let step = Double(fields[2]).flatMap { $0.isFinite ? Power(watts: $0) : nil }
            return .relayTested(
                source,
                RelayProof(
                    verdict: verdict, step: step,
                    answering: fields.dropFirst(3).first.flatMap { Int($0) },
                    unixSeconds: seconds))
        default: return nil
        }
    }
}

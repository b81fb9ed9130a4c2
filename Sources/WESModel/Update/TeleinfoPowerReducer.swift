/// Power and overload of a meter, from the labels of one frame.
enum TeleinfoPowerReducer {
    /// The voltage by which a current is multiplied where a meter sends no power.
    static let nominalVolts = 230

    /// Applies a frame whose values are already kept.
    static func apply(_ frame: TeleinfoFrame, at now: Instant, to input: inout TeleinfoInput) {
        noteOverload(frame, at: now, in: &input)
        guard !frame.isShort, let power = power(of: frame) else { return }
        input.power = power
    }

    private static func integer(_ label: String, in frame: TeleinfoFrame) -> Int? {
        frame.groups.first { $0.label == label }.flatMap { Int($0.value) }
    }

    private static func power(of frame: TeleinfoFrame) -> TeleinfoPower? {
        if let drawn = integer("SINSTS", in: frame) ?? integer("SINST1", in: frame) {
            let injected = integer("SINSTI", in: frame)
            return TeleinfoPower(
                drawn: ApparentPower(voltAmperes: Double(drawn)),
                injected: injected.map { ApparentPower(voltAmperes: Double($0)) },
                isInjecting: (injected ?? 0) > 0 && drawn == 0)
        }
        let currents = ["IINST", "IINST1", "IINST2", "IINST3"].compactMap {
            integer($0, in: frame)
        }
        guard !currents.isEmpty else { return nil }
        let amperes = currents.reduce(0, &+)
        if let drawn = integer("PAPP", in: frame) {
            // 0 VA with a current means injection on a meter that counts what is drawn only.
            return TeleinfoPower(
                drawn: ApparentPower(voltAmperes: Double(drawn)),
                isInjecting: drawn == 0 && amperes > 0)
        }
        // A damaged PAPP is not an absent one: estimate from whole frames only.
        guard frame.end == .complete, frame.rejectedTotal == 0 else { return nil }
        return TeleinfoPower(
            drawn: ApparentPower(voltAmperes: Double(amperes &* nominalVolts)), isEstimate: true)
    }

    private static func noteOverload(
        _ frame: TeleinfoFrame, at now: Instant, in input: inout TeleinfoInput
    ) {
        let pace = Delay(nanoseconds: (input.period ?? .zero).nanoseconds &* 3)
        if frame.groups.contains(where: { $0.label.hasPrefix("ADIR") }) {
            input.overloadUntil = now + TeleinfoReducer.overloadHold
        } else if isOverloaded(frame) {
            let hold = now + max(TeleinfoReducer.silence, pace)
            input.overloadUntil = max(input.overloadUntil ?? hold, hold)
        } else if frame.end == .complete, frame.rejectedTotal == 0, !frame.isShort,
            input.isThreePhase.choice != true
        {
            input.overloadUntil = nil
        }
    }

    /// ADPS, STGE bit 7, or a phase above the subscribed current: a three-phase Linky was seen
    /// that never sent ADIR (tic.md section 1).
    private static func isOverloaded(_ frame: TeleinfoFrame) -> Bool {
        if frame.groups.contains(where: { $0.label == "ADPS" }) { return true }
        if let register = frame.groups.first(where: { $0.label == "STGE" }),
            let bits = UInt32(register.value, radix: 16)
        {
            return bits & 0x80 != 0
        }
        guard let subscribed = integer("ISOUSC", in: frame), subscribed > 0 else { return false }
        return ["IINST", "IINST1", "IINST2", "IINST3"].contains {
            (integer($0, in: frame) ?? 0) > subscribed
        }
    }
}

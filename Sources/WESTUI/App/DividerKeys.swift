import WESModel

/// The key that proposes the divider of an analog input on tab 5.
enum DividerKeys {
    /// Asks for the wanted maximum; the input is the selected one, else the first.
    static func ask(_ press: KeyPress, _ state: inout UIState) {
        let selected = SelectionRows(state, press.shown).source
        let first = press.live.unit.analog.keys.min() ?? 1
        let source = selected.flatMap { $0.area == "analog" ? $0 : nil } ?? .analog(first)
        state.prompt = TextPrompt(purpose: .divider(source))
    }

    /// Takes `15`, `15 V` or, with another R2, `15 / 4,7k`.
    static func take(
        _ source: SourceID, _ text: String, _ press: KeyPress, _ state: inout UIState
    ) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let lower =
            parts.count == 2
            ? ohms(parts[1])
            : press.live.unit.analog[source.number ?? 0]?.divider?.lower
                ?? DividerProposal.usualLower
        guard parts.count <= 2, let typed = parts.first.flatMap({ TypedNumber($0) }),
            typed.unit.isEmpty || typed.unit == "v", let lower
        else {
            state.notice = state.texts(.promptDividerForm)
            return
        }
        state.prompt = nil
        switch DividerProposal.of(Voltage(volts: typed.value), lower: lower) {
        case .success(let proposal): OverlayKeys.open(.divider(source, proposal), &state)
        case .failure(.needless): state.notice = state.texts(.dividerNeedless)
        case .failure(.dangerous): state.notice = state.texts(.dividerDangerous)
        case .failure(.lower): state.notice = state.texts(.dividerLower)
        }
    }

    /// `4700`, `4,7k`, `10 kohm`; nil for another text.
    private static func ohms(_ text: String) -> Double? {
        guard let typed = TypedNumber(text) else { return nil }
        switch typed.unit {
        case "", "ohm", "o", "r": return typed.value
        case "k", "kohm", "ko": return typed.value * 1_000
        default: return nil
        }
    }
}

import WESModel

/// The power of a meter with its direction: a sign, a word and an amount.
struct PowerFlow {
    /// `◀ ` or `▶ `; empty where nothing flows.
    let sign: String
    /// Injection, production, consumption or what is drawn.
    let word: String
    /// The apparent power as the meter gives it; `— VA` where it does not.
    let amount: String

    /// Reads the flow of an input; nil while frames do not arrive or no power was sent.
    init?(_ input: TeleinfoInput, _ unit: UnitDescription, _ state: UIState) {
        guard input.condition == .receiving, let power = input.power else { return nil }
        let role = input.source.number.flatMap { unit.teleinfo[$0]?.role }
        let injected = power.injected?.voltAmperes ?? 0
        if injected > 0 || power.isInjecting {
            sign = "◀ "
            word = state.texts(role == .production ? .flowProduced : .injection)
            // An historique meter tells that energy leaves the house, not how much.
            amount = injected > 0 ? Self.amount(injected, state) : "— VA"
            return
        }
        let drawn = power.drawn.voltAmperes
        sign = drawn > 0 ? "▶ " : ""
        word = drawn > 0 ? state.texts(role == .load ? .flowConsumed : .drawing) : ""
        amount = Self.amount(drawn, state) + (power.isEstimate ? " " + state.texts(.estimated) : "")
    }

    private static func amount(_ voltAmperes: Double, _ state: UIState) -> String {
        state.numbers.whole(Int(exactly: voltAmperes.rounded()) ?? 0) + " VA"
    }
}

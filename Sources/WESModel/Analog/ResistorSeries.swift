/// The values that resistors are sold in.
///
/// Source: IEC 60063, series E24.
public enum ResistorSeries {
    private static let values = [
        1.0, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2.0, 2.2, 2.4, 2.7, 3.0, 3.3, 3.6, 3.9, 4.3, 4.7, 5.1,
        5.6, 6.2, 6.8, 7.5, 8.2, 9.1,
    ]

    /// The first value from an amount of ohms on that is good, between 1 Ω and 10 MΩ.
    public static func next(from ohms: Double, _ isGood: (Double) -> Bool) -> Double {
        var decade = 1.0
        while decade <= 1e6 {
            for value in values {
                // Whole ohms from ten on, so that the configuration has no 35999.999.
                let found = (value * decade * 10).rounded() / 10
                if found >= ohms * 0.999_999, isGood(found) { return found }
            }
            decade *= 10
        }
        return 1e7
    }
}

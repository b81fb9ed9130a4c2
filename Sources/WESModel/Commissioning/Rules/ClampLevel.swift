/// What the mean and the ends of the scale say of the input of a clamp (measure.md section 4.2).
enum ClampLevel {
    /// Nothing wrong, or nothing told.
    case good
    /// The zero is not in the middle: a wire off, or a defect of the input.
    case biased
    /// Nearly every sample at an end: a clamp without a burden resistor.
    case unburdened
    /// Some samples at an end: the current is above what is measured.
    case clipped

    private static let middle = 0.40...0.60
    private static let manyRails = 0.75
    private static let fewRails = 0.002
    /// A sine of 0.8 of the full scale, as its root-mean-square share.
    private static let large = 0.283
    private static let flat = 1.30

    /// Judges one input.
    static func of(_ input: InputLevels?) -> ClampLevel {
        guard let input else { return .good }
        guard middle.contains(input.mean) else { return .biased }
        if input.railShare > manyRails { return .unburdened }
        let isFlat = input.amplitude >= large && input.crest < flat
        return input.railShare > fewRails || isFlat ? .clipped : .good
    }
}

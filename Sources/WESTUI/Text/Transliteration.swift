/// Takes the accents off letters, letter for letter.
enum Transliteration {
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, Unicode.Scalar)] = [
            ("àâäáãå", "a"), ("ç", "c"), ("éèêë", "e"), ("îïíì", "i"), ("ñ", "n"),
            ("ôöóòõ", "o"), ("ûüùú", "u"), ("ÿý", "y"), ("ÀÂÄÁÃÅ", "A"), ("Ç", "C"),
            ("ÉÈÊË", "E"), ("ÎÏÍÌ", "I"), ("Ñ", "N"), ("ÔÖÓÒÕ", "O"), ("ÛÜÙÚ", "U"), ("ŸÝ", "Y"),
        ]
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (accented, plain) in pairs {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()

    /// The letter without its accent; nil for what is not an accented Latin letter.
    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { letters[scalar] }

    /// A text for comparing: small letters without accents.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(letters[scalar] ?? scalar) }
        return String(folded).lowercased()
    }
}

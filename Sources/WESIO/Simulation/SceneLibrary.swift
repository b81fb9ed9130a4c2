/// The scenes of the program: the text files of `Scenes/`, embedded when it is built.
public enum SceneLibrary {
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("maison", PackageResources.maison_scene),
        ("tic-8-bits", PackageResources.tic_8_bits_scene),
        ("tic-adaptateur-debranche", PackageResources.tic_adaptateur_debranche_scene),
        ("tic-bruit", PackageResources.tic_bruit_scene),
        ("tic-coupee", PackageResources.tic_coupee_scene),
        ("tic-croisee", PackageResources.tic_croisee_scene),
        ("tic-cuite", PackageResources.tic_cuite_scene),
        ("tic-depassement", PackageResources.tic_depassement_scene),
        ("tic-depassement-tri", PackageResources.tic_depassement_tri_scene),
        ("tic-double", PackageResources.tic_double_scene),
        ("tic-eot", PackageResources.tic_eot_scene),
        ("tic-horloge", PackageResources.tic_horloge_scene),
        ("tic-jaune", PackageResources.tic_jaune_scene),
        ("tic-metrol", PackageResources.tic_metrol_scene),
        ("tic-mode-change", PackageResources.tic_mode_change_scene),
        ("tic-pas-producteur", PackageResources.tic_pas_producteur_scene),
        ("tic-phase-absente", PackageResources.tic_phase_absente_scene),
        ("tic-pro", PackageResources.tic_pro_scene),
        ("tic-seconde-seule", PackageResources.tic_seconde_seule_scene),
        ("tic-silence", PackageResources.tic_silence_scene),
        ("tic-silence-totale", PackageResources.tic_silence_totale_scene),
        ("tic-triphase", PackageResources.tic_triphase_scene),
        ("tic-veille", PackageResources.tic_veille_scene),
    ]

    /// The names, in the order of a list.
    public static var names: [String] { files.map(\.name) }

    /// The text of a scene; nil for an unknown name.
    public static func text(_ name: String) -> String? {
        files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// A scene of the program.
    ///
    /// Throws ``SceneError`` for an unknown name, with the names that are known.
    public static func scene(_ name: String) throws(SceneError) -> Scene {
        guard let text = text(name) else {
            throw SceneError(
                scene: name, line: 0, reason: .noSuchScene, found: name, known: names)
        }
        return try Scene(text: text, name: name)
    }
}

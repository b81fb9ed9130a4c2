/// The scenes of the program: the text files of `Scenes/`, embedded when it is built.
public enum SceneLibrary {
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("maison", PackageResources.maison_scene),
        ("pince-inversee", PackageResources.pince_inversee_scene),
        ("bus-affaibli", PackageResources.bus_affaibli_scene),
        ("bus-bloque", PackageResources.bus_bloque_scene),
        ("bus-bruit", PackageResources.bus_bruit_scene),
        ("bus-cable-long", PackageResources.bus_cable_long_scene),
        ("bus-court-circuit", PackageResources.bus_court_circuit_scene),
        ("bus-sans-reponse", PackageResources.bus_sans_reponse_scene),
        ("bus-surcharge", PackageResources.bus_surcharge_scene),
        ("carte-relais-bloquee", PackageResources.carte_relais_bloquee_scene),
        ("carte-relais-coupee", PackageResources.carte_relais_coupee_scene),
        ("compteur-bloque", PackageResources.compteur_bloque_scene),
        ("compteur-fuite", PackageResources.compteur_fuite_scene),
        ("compteur-fuite-nuit", PackageResources.compteur_fuite_nuit_scene),
        ("compteur-muet", PackageResources.compteur_muet_scene),
        ("compteur-parasites", PackageResources.compteur_parasites_scene),
        ("compteur-pertes", PackageResources.compteur_pertes_scene),
        ("compteur-poids", PackageResources.compteur_poids_scene),
        ("compteur-poids-faux", PackageResources.compteur_poids_faux_scene),
        ("compteur-rebonds", PackageResources.compteur_rebonds_scene),
        ("compteur-rupture", PackageResources.compteur_rupture_scene),
        ("compteur-trop-vite", PackageResources.compteur_trop_vite_scene),
        ("contact-instable", PackageResources.contact_instable_scene),
        ("lignes-en-defaut", PackageResources.lignes_en_defaut_scene),
        ("maison-bus", PackageResources.maison_bus_scene),
        ("maison-emon", PackageResources.maison_emon_scene),
        ("maison-ondes", PackageResources.maison_ondes_scene),
        ("pince-a-retourner", PackageResources.pince_a_retourner_scene),
        ("pince-autre-phase", PackageResources.pince_autre_phase_scene),
        ("pince-biais-perdu", PackageResources.pince_biais_perdu_scene),
        ("pince-deux-conducteurs", PackageResources.pince_deux_conducteurs_scene),
        ("pince-ecart-compteur", PackageResources.pince_ecart_compteur_scene),
        ("pince-ecretee", PackageResources.pince_ecretee_scene),
        ("pince-entrouverte", PackageResources.pince_entrouverte_scene),
        ("pince-parasites", PackageResources.pince_parasites_scene),
        ("pince-sans-courant", PackageResources.pince_sans_courant_scene),
        ("pince-sans-resistance", PackageResources.pince_sans_resistance_scene),
        ("pince-sct-030", PackageResources.pince_sct_030_scene),
        ("pince-surcharge", PackageResources.pince_surcharge_scene),
        ("pinces-bilan", PackageResources.pinces_bilan_scene),
        ("pinces-echangees", PackageResources.pinces_echangees_scene),
        ("pinces-illisibles", PackageResources.pinces_illisibles_scene),
        ("pinces-injection", PackageResources.pinces_injection_scene),
        ("pinces-sans-sens", PackageResources.pinces_sans_sens_scene),
        ("relais-a-essayer", PackageResources.relais_a_essayer_scene),
        ("relais-autre-pince", PackageResources.relais_autre_pince_scene),
        ("relais-colle", PackageResources.relais_colle_scene),
        ("relais-retour", PackageResources.relais_retour_scene),
        ("relais-sans-effet", PackageResources.relais_sans_effet_scene),
        ("relais-surcharge", PackageResources.relais_surcharge_scene),
        ("secteur-a-etalonner", PackageResources.secteur_a_etalonner_scene),
        ("secteur-absent", PackageResources.secteur_absent_scene),
        ("secteur-continu", PackageResources.secteur_continu_scene),
        ("secteur-coupe", PackageResources.secteur_coupe_scene),
        ("secteur-onduleur", PackageResources.secteur_onduleur_scene),
        ("secteur-onduleur-carre", PackageResources.secteur_onduleur_carre_scene),
        ("secteur-transformateur", PackageResources.secteur_transformateur_scene),
        ("sonde-85", PackageResources.sonde_85_scene),
        ("sonde-a-remplacer", PackageResources.sonde_a_remplacer_scene),
        ("sonde-absente", PackageResources.sonde_absente_scene),
        ("sonde-affaiblie", PackageResources.sonde_affaiblie_scene),
        ("sonde-deux-fils", PackageResources.sonde_deux_fils_scene),
        ("sonde-en-defaut", PackageResources.sonde_en_defaut_scene),
        ("sonde-instable", PackageResources.sonde_instable_scene),
        ("sonde-nouvelle", PackageResources.sonde_nouvelle_scene),
        ("sonde-sans-nom", PackageResources.sonde_sans_nom_scene),
        ("source-absente", PackageResources.source_absente_scene),
        ("source-debranchee", PackageResources.source_debranchee_scene),
        ("source-occupee", PackageResources.source_occupee_scene),
        ("source-refusee", PackageResources.source_refusee_scene),
        ("tension-butee", PackageResources.tension_butee_scene),
        ("tension-coupee", PackageResources.tension_coupee_scene),
        ("tension-debranchee", PackageResources.tension_debranchee_scene),
        ("tension-ouverte", PackageResources.tension_ouverte_scene),
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
        ("tic-illisible", PackageResources.tic_illisible_scene),
        ("tic-jaune", PackageResources.tic_jaune_scene),
        ("tic-metrol", PackageResources.tic_metrol_scene),
        ("tic-mode-change", PackageResources.tic_mode_change_scene),
        ("tic-nouvelle-offre", PackageResources.tic_nouvelle_offre_scene),
        ("tic-pas-producteur", PackageResources.tic_pas_producteur_scene),
        ("tic-phase-absente", PackageResources.tic_phase_absente_scene),
        ("tic-pro", PackageResources.tic_pro_scene),
        ("tic-seconde-seule", PackageResources.tic_seconde_seule_scene),
        ("tic-silence", PackageResources.tic_silence_scene),
        ("tic-silence-totale", PackageResources.tic_silence_totale_scene),
        ("tic-triphase", PackageResources.tic_triphase_scene),
        ("tic-veille", PackageResources.tic_veille_scene),
        ("trente-sondes", PackageResources.trente_sondes_scene),
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

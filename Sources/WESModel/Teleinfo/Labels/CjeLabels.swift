/// The labels of the old yellow-tariff CJE.
///
/// One line a label, in the order of the frame; the columns are those of
/// ``TeleinfoLabel/init(line:mode:)``. Source: public decoders; partly to be confirmed.
enum CjeLabels {
    static let lines = """
        JAUNE|K|3|64|-||Date, poste, dépassement, puissance|Date, period, overrun, power
        ENERG|K|3|64|-||Six index d'énergie|Six energy indexes
        PERCC|K|3|64|-||Période contractuelle en cours|Current contract period
        PMAXC|K|3|64|-||Puissances maximales, période en cours|Maximum powers, current period
        TDEPA|K|3|64|-||Temps de dépassement|Overrun times
        PERCP|K|3|64|-||Période contractuelle précédente|Previous contract period
        PMAXP|K|3|64|-||Puissances maximales, période précédente|Maximum powers, previous period
        PSOUSC|K|3|64|-||Puissances souscrites en cours|Subscribed powers, current
        PSOUSP|K|3|64|-||Puissances souscrites prochaines|Subscribed powers, next
        FCOU|K|3|64|-||Fin du contrat ou heure courante|To be confirmed
        """
}

/// The labels of the historique mode.
///
/// One line a label, in the order of the frame; the columns are those of
/// ``TeleinfoLabel/init(line:mode:)``. Source: Enedis-NOI-CPT_02E and 54E.
enum HistoriqueLabels {
    static let lines = """
        ADIR1|d|3|3|-|A|Dépassement intensité phase 1|Over-current warning phase 1
        ADIR2|d|3|3|-|A|Dépassement intensité phase 2|Over-current warning phase 2
        ADIR3|d|3|3|-|A|Dépassement intensité phase 3|Over-current warning phase 3
        ADCO|a|12|12|-||Adresse du compteur|Meter address (serial number)
        OPTARIF|o|4|4|-||Option tarifaire choisie|Tariff option
        ISOUSC|d|2|2|-|A|Intensité souscrite|Subscribed current
        BASE|d|8|9|-|Wh|Index option Base|Index, base option
        HCHC|d|8|9|-|Wh|Index heures creuses|Index, off-peak
        HCHP|d|8|9|-|Wh|Index heures pleines|Index, peak
        EJPHN|d|8|9|-|Wh|Index EJP heures normales|Index, EJP normal hours
        EJPHPM|d|8|9|-|Wh|Index EJP heures de pointe mobile|Index, EJP critical peak
        BBRHCJB|d|9|9|-|Wh|Index Tempo HC jours bleus|Index, Tempo off-peak blue
        BBRHPJB|d|9|9|-|Wh|Index Tempo HP jours bleus|Index, Tempo peak blue
        BBRHCJW|d|9|9|-|Wh|Index Tempo HC jours blancs|Index, Tempo off-peak white
        BBRHPJW|d|9|9|-|Wh|Index Tempo HP jours blancs|Index, Tempo peak white
        BBRHCJR|d|9|9|-|Wh|Index Tempo HC jours rouges|Index, Tempo off-peak red
        BBRHPJR|d|9|9|-|Wh|Index Tempo HP jours rouges|Index, Tempo peak red
        PEJP|d|2|2|-|min|Préavis début EJP|EJP notice
        GAZ|d|7|7|-|dal|Index gaz|Gas index
        AUTRE|d|7|7|-|dal|Index du troisième compteur|Index of a third meter
        PTEC|p|4|4|-||Période tarifaire en cours|Current tariff period
        DEMAIN|m|4|4|-||Couleur du lendemain|Tomorrow's colour
        IINST|d|3|3|-|A|Intensité instantanée|Instantaneous current
        IINST1|d|3|3|-|A|Intensité instantanée phase 1|Instantaneous current phase 1
        IINST2|d|3|3|-|A|Intensité instantanée phase 2|Instantaneous current phase 2
        IINST3|d|3|3|-|A|Intensité instantanée phase 3|Instantaneous current phase 3
        ADPS|d|3|3|-|A|Dépassement de puissance souscrite|Subscribed power exceeded warning
        IMAX|d|3|3|-|A|Intensité maximale appelée|Maximum current
        IMAX1|d|3|3|-|A|Intensité maximale phase 1|Maximum current phase 1
        IMAX2|d|3|3|-|A|Intensité maximale phase 2|Maximum current phase 2
        IMAX3|d|3|3|-|A|Intensité maximale phase 3|Maximum current phase 3
        PMAX|d|5|5|-|W|Puissance maximale triphasée atteinte|Maximum three-phase power
        PAPP|d|5|5|-|VA|Puiss. app.|Apparent power
        HHPHC|h|1|1|-||Horaire heures pleines heures creuses|Peak/off-peak timetable group
        MOTDETAT|x|6|10|-||Mot d'état du compteur|Meter status word
        PPOT|x|2|2|-|hexa|Présence des potentiels|Phase presence
        """
}

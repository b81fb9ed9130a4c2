/// The labels of PME-PMI meters.
///
/// One line a label, in the order of the frame; the columns are those of
/// ``TeleinfoLabel/init(line:mode:)``. Source: public decoders; the widths are not known.
enum PmePmiLabels {
    static let lines = """
        TRAME|t|1|32|-||Trame de test|Test frame marker
        ADS|a|12|12|-||Identifiant du compteur|Meter identifier
        MESURES1|t|1|32|-||Nom du traitement tarifaire 1|Tariff treatment 1
        DATE|T|17|17|-||Date et heure courantes|Current date and time
        EA_s|U|2|16|-|Wh|Én. active soutirée depuis le top|Energy drawn since mark
        ER+_s|U|2|16|-|varh|Énergie réact. + soutirée depuis le top|React. energy +, drawing, since mark
        ER-_s|U|2|16|-|varh|Énergie réact. − soutirée depuis le top|React. energy -, drawing, since mark
        EAPP_s|U|2|16|-|VAh|Én. app. soutirée depuis le top|Apparent energy drawn since last mark
        EA_i|U|2|16|-|Wh|Én. active injectée depuis le top|Active energy injected since last mark
        ER+_i|U|2|16|-|varh|Énergie réact. + injectée depuis le top|React. energy +, injecting, since mark
        ER-_i|U|2|16|-|varh|Énergie réact. − injectée depuis le top|React. energy -, injecting, since mark
        EAPP_i|U|2|16|-|VAh|Én. app. injectée depuis le top|Apparent energy injected since last mark
        PTCOUR1|t|1|32|-||Période tarifaire courante 1|Current tariff period 1
        TARIFDYN|t|1|32|-||Présence du signal tarifaire externe|External tariff signal
        ETATDYN1|t|1|32|-||Période dynamique en cours 1|Dynamic period in progress 1
        PREAVIS1|t|1|32|-||Préavis de période dynamique 1|Dynamic period notice 1
        TDYN1CD|X|1|40|-||Tarif dyn. 1 : début commandée|Dyn. tariff 1: start commanded
        TDYN1CF|X|1|40|-||Tarif dyn. 1 : fin commandée|Dyn. tariff 1: end commanded
        TDYN1FD|X|1|40|-||Tarif dyn. 1 : début en fonction|Dyn. tariff 1: start in force
        TDYN1FF|X|1|40|-||Tarif dyn. 1 : fin en fonction|Dyn. tariff 1: end in force
        MODE|t|1|32|-||Mode contrôle|Control mode
        CONFIG|t|1|32|-||Configuration|Configuration
        DATEPA1|T|17|17|-||Date de la puissance active moyenne 1|Date of mean active power 1
        PA1_s|U|2|16|-|kW|Puissance active moyenne soutirée 1|Mean active power drawn 1
        PA1_i|U|2|16|-|kW|Puissance active moyenne injectée 1|Mean active power injected 1
        DATEPA2|T|17|17|-||Date de la puissance active moyenne 2|Date of mean active power 2
        PA2_s|U|2|16|-|kW|Puissance active moyenne soutirée 2|Mean active power drawn 2
        PA2_i|U|2|16|-|kW|Puissance active moyenne injectée 2|Mean active power injected 2
        DATEPA3|T|17|17|-||Date de la puissance active moyenne 3|Date of mean active power 3
        PA3_s|U|2|16|-|kW|Puissance active moyenne soutirée 3|Mean active power drawn 3
        PA3_i|U|2|16|-|kW|Puissance active moyenne injectée 3|Mean active power injected 3
        DATEPA4|T|17|17|-||Date de la puissance active moyenne 4|Date of mean active power 4
        PA4_s|U|2|16|-|kW|Puissance active moyenne soutirée 4|Mean active power drawn 4
        PA4_i|U|2|16|-|kW|Puissance active moyenne injectée 4|Mean active power injected 4
        DATEPA5|T|17|17|-||Date de la puissance active moyenne 5|Date of mean active power 5
        PA5_s|U|2|16|-|kW|Puissance active moyenne soutirée 5|Mean active power drawn 5
        PA5_i|U|2|16|-|kW|Puissance active moyenne injectée 5|Mean active power injected 5
        DATEPA6|T|17|17|-||Date de la puissance active moyenne 6|Date of mean active power 6
        PA6_s|U|2|16|-|kW|Puissance active moyenne soutirée 6|Mean active power drawn 6
        PA6_i|U|2|16|-|kW|Puissance active moyenne injectée 6|Mean active power injected 6
        DebP|T|17|17|-||Début de la période P|Start of period P
        EAP_s|U|2|16|-|kWh|Én. soutirée, période P, poste|Energy drawn in P, current
        EAP_i|U|2|16|-|kWh|Én. injectée, période P, poste|Energy injected in P, current
        ER+P_s|U|2|16|-|kvarh|Énergie réact. + soutirée, période P|Reactive energy +, period P (drawing)
        ER+P_i|U|2|16|-|kvarh|Énergie réact. + injectée, période P|Reactive energy +, period P (injecting)
        ER-P_s|U|2|16|-|kvarh|Énergie réact. − soutirée, période P|Reactive energy -, period P (drawing)
        ER-P_i|U|2|16|-|kvarh|Énergie réact. − injectée, période P|Reactive energy -, period P (injecting)
        DebP-1|T|17|17|-||Début de la période P-1|Start of period P-1
        FinP-1|T|17|17|-||Fin de la période P-1|End of period P-1
        EaP-1_s|U|2|16|-|kWh|Én. soutirée, période P-1, poste|Energy drawn in P-1, current
        EaP-1_i|U|2|16|-|kWh|Énergie active injectée, période P-1|Active energy injected in P-1
        ER+P-1_s|U|2|16|-|kvarh|Énergie réact. + soutirée, période P-1|Reactive energy +, period P-1 (drawing)
        ER+P-1_i|U|2|16|-|kvarh|Énergie réact. + injectée, période P-1|React. energy +, period P-1 (injecting)
        ER-P-1_s|U|2|16|-|kvarh|Énergie réact. − soutirée, période P-1|Reactive energy -, period P-1 (drawing)
        ER-P-1_i|U|2|16|-|kvarh|Énergie réact. − injectée, période P-1|React. energy -, period P-1 (injecting)
        PS|U|2|16|-|kW/kVA|Puissance souscrite du poste en cours|Subscribed power, current period
        PREAVIS|t|1|32|-||Préavis de dépassement|Overload notice
        PA1MN|U|2|16|-|kW|Puissance active une minute|One-minute active power
        PMAX_s|U|2|16|-|kW/kVA|Puiss. max. soutirée, poste|Maximum power drawn, current period
        PMAX_i|U|2|16|-|kW/kVA|Puiss. max. injectée, poste|Maximum power injected, current period
        TGPHI_s|C|1|8|-||Tangente phi en soutirage|Tangent phi, drawing
        TGPHI_i|C|1|8|-||Tangente phi en injection|Tangent phi, injecting
        MESURES2|t|1|32|-||Nom du traitement tarifaire 2|Tariff treatment 2
        PTCOUR2|t|1|32|-||Période tarifaire courante 2|Current tariff period 2
        ETATDYN2|t|1|32|-||Période dynamique en cours 2|Dynamic period in progress 2
        PREAVIS2|t|1|32|-||Préavis de période dynamique 2|Dynamic period notice 2
        TDYN2CD|X|1|40|-||Tarif dynamique 2 (CD, comme TDYN1CD)|Dynamic tariff 2 (CD, as TDYN1CD)
        TDYN2CF|X|1|40|-||Tarif dynamique 2 (CF, comme TDYN1CF)|Dynamic tariff 2 (CF, as TDYN1CF)
        TDYN2FD|X|1|40|-||Tarif dynamique 2 (FD, comme TDYN1FD)|Dynamic tariff 2 (FD, as TDYN1FD)
        TDYN2FF|X|1|40|-||Tarif dynamique 2 (FF, comme TDYN1FF)|Dynamic tariff 2 (FF, as TDYN1FF)
        DebP_2|T|17|17|-||Début de la période P, traitement 2|Start of period P, treatment 2
        EaP_s2|U|2|16|-|kWh|Én. soutirée, période P, trait. 2|Active energy drawn in P, treatment 2
        DebP-1_2|T|17|17|-||Début de la période P-1, traitement 2|Start of P-1, treatment 2
        FinP-1_2|T|17|17|-||Fin de la période P-1, traitement 2|End of P-1, treatment 2
        EaP-1_s2|U|2|16|-|kWh|Én. soutirée, période P-1, trait. 2|Active energy drawn in P-1, treatment 2
        """
}

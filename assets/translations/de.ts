<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>hfprep</name>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source> Ignored, no scenario files: {join}.</source>
            <translation> Ignoriert, keine Szenariodateien: {join}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source> You said: {quoted}</source>
            <translation> Sie sagten: {quoted}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source> at {clock}</source>
            <translation> bei {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source> at {start}</source>
            <translation> bei {start}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source> in answer {value}</source>
            <translation> in Antwort {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source> {failed} could not be read.</source>
            <translation> Nicht lesbar: {failed}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source> · {own} of your own</source>
            <translation> · eigene: {own}</translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/wording.py"></location>
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n Byte</numerusform>
                <numerusform>%n Byte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>%n constraint(s)</source>
            <translation>
                <numerusform>%n Bedingung</numerusform>
                <numerusform>%n Bedingungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Befund</numerusform>
                <numerusform>%n Befunde</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/place_row.py"></location>
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n Ordner</numerusform>
                <numerusform>%n Ordner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>%n hedge(s)</source>
            <translation>
                <numerusform>%n Abschwächung</numerusform>
                <numerusform>%n Abschwächungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>%n interrupted recording(s)</source>
            <translation>
                <numerusform>%n unterbrochene Aufnahme</numerusform>
                <numerusform>%n unterbrochene Aufnahmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>%n metric(s)</source>
            <translation>
                <numerusform>%n Metrik</numerusform>
                <numerusform>%n Metriken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>%n model(s)</source>
            <translation>
                <numerusform>%n Modell</numerusform>
                <numerusform>%n Modelle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>%n moment(s)</source>
            <translation>
                <numerusform>%n Stelle</numerusform>
                <numerusform>%n Stellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/fault_notice.py"></location>
            <source>%n more fault(s)</source>
            <translation>
                <numerusform>%n weiterer Fehler</numerusform>
                <numerusform>%n weitere Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>%n more problem(s)</source>
            <translation>
                <numerusform>%n weiteres Problem</numerusform>
                <numerusform>%n weitere Probleme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/interview/scenario_rules.py"></location>
            <source>%n objection(s)</source>
            <translation>
                <numerusform>%n Einwand</numerusform>
                <numerusform>%n Einwände</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>%n recording(s)</source>
            <translation>
                <numerusform>%n Aufnahme</numerusform>
                <numerusform>%n Aufnahmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/fault_notice.py"></location>
            <source>%n scenario file(s)</source>
            <translation>
                <numerusform>%n Szenariodatei</numerusform>
                <numerusform>%n Szenariodateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>%n scenario(s)</source>
            <translation>
                <numerusform>%n Szenario</numerusform>
                <numerusform>%n Szenarien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/doctor.py"></location>
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n Sitzung</numerusform>
                <numerusform>%n Sitzungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n Durchgang</numerusform>
                <numerusform>%n Durchgänge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/recent_row.py"></location>
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n Mal</numerusform>
                <numerusform>%n Male</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n Wort</numerusform>
                <numerusform>%n Wörter</numerusform>
            </translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Compare</source>
            <translation>&amp;Vergleich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Library</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Offer</source>
            <translation>&amp;Angebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Round</source>
            <translation>&amp;Runde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;Scenarios</source>
            <translation>&amp;Szenarien</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>&amp;View</source>
            <translation>A&amp;nsicht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>, about {topic}</source>
            <translation>, Thema: {topic}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>, one answer</source>
            <translation>, eine Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>, outside</source>
            <translation>, außerhalb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>, within</source>
            <translation>, innerhalb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>, your own</source>
            <translation>, eigenes</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>, {apart} not compared</source>
            <translation>, {apart} nicht verglichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>, {clock} to {clock_2}</source>
            <translation>, {clock} bis {clock_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>, {value:.1f} MB</source>
            <translation>, {value:.1f} MB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>, {value} on both sides</source>
            <translation>, {value} auf beiden Seiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>.hfprep-{name}.tmp</source>
            <translation>.hfprep-{name}.tmp</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>0 dB</source>
            <translation>0 dB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>1 year</source>
            <translation>1 Jahr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>1. Acknowledge</source>
            <translation>1. Anerkennen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>10 seconds back</source>
            <translation>10 Sekunden zurück</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>10 seconds on</source>
            <translation>10 Sekunden vor</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>16 kHz</source>
            <translation>16 kHz</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>2 years</source>
            <translation>2 Jahre</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>2. Quantify</source>
            <translation>2. Beziffern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>3. Mitigate</source>
            <translation>3. Abhelfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>5 seconds back</source>
            <translation>5 Sekunden zurück</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>5 seconds on</source>
            <translation>5 Sekunden vor</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>6 months</source>
            <translation>6 Monate</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/scope_of_two_sprints.py"></location>
            <source>; nothing says what ships in the first two sprints</source>
            <translation>; nichts sagt, was in den ersten zwei Sprints geliefert wird</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>A CTranslate2 conversion of a Whisper model, as a folder or as an archive (.zip, .tar, .tar.gz). It is copied, and what you choose stays as it is.</source>
            <translation>Die CTranslate2-Fassung eines Whisper-Modells, als Ordner oder als Archiv (.zip, .tar, .tar.gz). Sie wird kopiert; was Sie auswählen, bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>A benchmark, a survey, a peer's or a competing offer, with its figure.</source>
            <translation>Ein Benchmark, eine Umfrage, das Angebot eines Kollegen oder ein konkurrierendes, mit Zahl.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>A benefit without a measure (“more robust”), a price alone, a constraint that is served.</source>
            <translation>Ein Nutzen ohne Messgröße („more robust“), ein Preis allein, eine Rahmenbedingung, die erfüllt wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>A bound that may not be broken was stated before the design.</source>
            <translation>Eine Grenze, die nicht verletzt werden darf, wurde vor dem Entwurf genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>A bound was stated only after the design began.</source>
            <translation>Eine Grenze wurde erst genannt, als der Entwurf schon begonnen hatte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>A check, not a session: the recording is removed when you leave this page.</source>
            <translation>Eine Probe, keine Sitzung: Die Aufnahme wird entfernt, wenn Sie diese Seite verlassen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>A copy is kept; put it back with: hfprep sessions restore-backup latest</source>
            <translation>Es gibt eine Kopie; so stellen Sie sie wieder her: hfprep sessions restore-backup latest</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/correcting.py"></location>
            <source>A correction needs a word, and holds no more than a few.</source>
            <translation>Eine Korrektur braucht ein Wort und umfasst höchstens einige wenige.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>A counter on {counts}</source>
            <translation>Gegenangebot: {counts}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>A deleted session waits in the trash until you erase it. Erase now removes its audio and its text at once.</source>
            <translation>Eine gelöschte Sitzung bleibt im Papierkorb, bis Sie sie endgültig löschen. „Jetzt löschen“ entfernt Ton und Text sofort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>A design must be shippable in two sprints. After the first picture the next question is the roadmap; have it ready.</source>
            <translation>Ein Entwurf muss in zwei Sprints lieferbar sein. Nach dem ersten Bild folgt die Frage nach der Roadmap; halten Sie sie bereit.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/scope_of_two_sprints.py"></location>
            <source>A design should be shippable in two sprints: the least abstraction that solves the core problem. The year-long refactor is a classic way to lose the room.</source>
            <translation>Ein Entwurf sollte in zwei Sprints lieferbar sein: so wenig Abstraktion, wie das Kernproblem gerade braucht. Mit dem einjährigen Umbau verliert man seine Zuhörer sicher.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>A folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>A larger model hears better and needs more of this computer. Measuring takes a second or two for each model, with spoken words that came with the program.</source>
            <translation>Ein größeres Modell hört besser und beansprucht diesen Computer stärker. Das Messen dauert je Modell ein bis zwei Sekunden, mit gesprochenen Worten, die mit dem Programm kamen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>A library or settings that were damaged, as they were found; such a library may hold words of erased sessions.</source>
            <translation>Eine Bibliothek oder Einstellungen, die beschädigt waren, wie sie vorgefunden wurden; eine solche Bibliothek kann Wörter endgültig gelöschter Sitzungen enthalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>A list of features without an order, the order in which you will talk.</source>
            <translation>Eine Liste von Funktionen ohne Reihenfolge, die Reihenfolge, in der Sie sprechen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>A list of levers while accepting, one lever in several sentences.</source>
            <translation>Eine Liste von Hebeln beim Annehmen, ein Hebel in mehreren Sätzen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>A measurable result that you will deliver or have delivered, linked to the ask.</source>
            <translation>Ein messbares Ergebnis, das Sie liefern werden oder geliefert haben, verknüpft mit der Forderung.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>A metric without a target cannot be missed, so it cannot guide a decision either.</source>
            <translation>Eine Metrik ohne Zielwert kann nicht verfehlt werden, also kann sie auch keine Entscheidung leiten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/targets_bound.py"></location>
            <source>A metric without a target cannot be missed, so it decides nothing. Three metrics with three numbers are a yardstick; the one left open is the one you will be asked about.</source>
            <translation>Eine Metrik ohne Zielwert kann nicht verfehlt werden, also entscheidet sie nichts. Drei Metriken mit drei Zahlen sind ein Maßstab; nach der, die offen bleibt, werden Sie gefragt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_document.py"></location>
            <source>A newer HFPrep Desktop made the offer worksheet.</source>
            <translation>Ein neueres HFPrep Desktop hat das Angebotsarbeitsblatt erstellt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/decisions_without_number.py"></location>
            <source>A number behind a decision, even a rough one, shows what it is worth and lets the interviewer argue with the number instead of with you.</source>
            <translation>Eine Zahl hinter einer Entscheidung, auch eine grobe, zeigt, was sie wert ist. Dann kann der Interviewer mit der Zahl streiten statt mit Ihnen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>A number on what it costs or risks, and one on what it brings; a number repeated from the objection does not count.</source>
            <translation>Eine Zahl dazu, was es kostet oder riskiert, und eine dazu, was es bringt; eine aus dem Einwand wiederholte Zahl zählt nicht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>A number on what it costs, and one on what it brings.</source>
            <translation>Eine Zahl dazu, was es kostet, und eine dazu, was es bringt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>A number or a bound tied to a success metric: under, at least, from this to that.</source>
            <translation>Eine Zahl oder Grenze zu einer Erfolgsmetrik: unter, mindestens, von X auf Y.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>A number repeated from the objection, a date, a version, a team size, a count of steps.</source>
            <translation>Eine aus dem Einwand wiederholte Zahl, ein Datum, eine Version, eine Teamgröße, eine Anzahl von Schritten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>A percentage, a range or a number of shares that you ask for.</source>
            <translation>Ein Prozentsatz, eine Spanne oder eine Zahl von Anteilen, um die Sie bitten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>A phased or capped rollout, a cheaper variant, a fallback, an exit criterion or a changed budget. Watching it is none.</source>
            <translation>Eine Einführung in Phasen oder mit Obergrenze, eine günstigere Variante, ein Rückfallplan, ein Ausstiegskriterium oder ein geändertes Budget. Beobachten ist keine Abhilfe.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/phrases.py"></location>
            <source>A phrase list of the analyzer is broken: {error}.</source>
            <translation>Eine Phrasenliste der Auswertung ist fehlerhaft: {error}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/repetition.py"></location>
            <source>A phrase that comes back takes the time of something new. Once it is heard, listeners wait for it instead of for you.</source>
            <translation>Eine Wendung, die wiederkehrt, nimmt die Zeit für etwas Neues. Ist sie einmal aufgefallen, warten die Zuhörer auf sie statt auf Sie.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>A plan and worked debriefs</source>
            <translation>Plan und bearbeitete Nachbesprechungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>A promise to monitor does not count.</source>
            <translation>Ein Versprechen, es zu beobachten, zählt nicht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>A remark of its own on at least two of base salary, equity and sign-on.</source>
            <translation>Eine eigene Bemerkung zu mindestens zweien von Grundgehalt, Beteiligung und Antrittsbonus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/unused_lever.py"></location>
            <source>A remark on base salary, on equity and on a sign-on or bonus.</source>
            <translation>Eine Bemerkung zum Grundgehalt, zur Beteiligung und zu einem Antrittsbonus oder Bonus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>A share cannot be negative.</source>
            <translation>Ein Anteil kann nicht negativ sein.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>A soft wish (“it should feel quick”), a make-or-break target, a limit that comes after the design.</source>
            <translation>Ein weicher Wunsch („it should feel quick“), ein Ziel, an dem alles hängt, eine Grenze, die nach dem Entwurf kommt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>A speech model called {name} is installed already; it was left as it is.</source>
            <translation>Ein Sprachmodell namens {name} ist bereits installiert; es blieb unverändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>A speech model cannot be called “{name}”: the name {value}.</source>
            <translation>Ein Sprachmodell kann nicht „{name}“ heißen: Der Name {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_source.py"></location>
            <source>A speech model is a CTranslate2 conversion of a Whisper model: a folder or an archive with the files {required_files}.</source>
            <translation>Ein Sprachmodell ist die CTranslate2-Fassung eines Whisper-Modells: ein Ordner oder ein Archiv mit den Dateien {required_files}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>A strong answer</source>
            <translation>Eine starke Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>A success metric by name, said before the first service, store or pattern of the solution.</source>
            <translation>Eine Erfolgsmetrik mit Namen, genannt vor dem ersten Dienst, Speicher oder Muster der Lösung.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>A trade-off was stated with both of its sides.</source>
            <translation>Eine Abwägung wurde mit beiden Seiten genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>A unit cost named as a metric, the customer's price, a cost in a figure of speech.</source>
            <translation>Stückkosten als Metrik, der Preis für den Kunden, Kosten in einer Redewendung.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>A weak answer</source>
            <translation>Eine schwache Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>A zip archive</source>
            <translation>ZIP-Archiv</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Add a model</source>
            <translation>Modell hinzufügen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>Add range</source>
            <translation>Spanne angeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/services_without_purpose.py"></location>
            <source>After each part: what it is for, what it protects, or what it moves.</source>
            <translation>Nach jedem Baustein: wozu er da ist, was er schützt oder was er bewegt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>After {before}</source>
            <translation>Nach {before}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>After {named} and {bound}</source>
            <translation>Nach {named} und {bound}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>Against take {value}, {told} ({asked}).</source>
            <translation>Gegenüber Durchgang {value}: {told} ({asked}).</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>All five rounds have been practised.</source>
            <translation>Alle fünf Runden wurden geübt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/settings_page.py"></location>
            <source>All is as shipped</source>
            <translation>Alles steht auf Vorgabe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_help.py"></location>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>All settings</source>
            <translation>Alle Einstellungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/settings_page.py"></location>
            <source>All settings are as shipped again</source>
            <translation>Alle Einstellungen sind zurückgesetzt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>All three slides spoken</source>
            <translation>Alle drei Folien gesprochen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>All three steps, but in the order {order}.</source>
            <translation>Alle drei Schritte, aber in der Reihenfolge {order}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>All {items}</source>
            <translation>Alle {items}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>An acknowledgement, then a number on the cost, then one on the benefit.</source>
            <translation>Eine Anerkennung, dann eine Zahl zu den Kosten, dann eine zum Nutzen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>An amount of money in the offer, or the first one in the answer.</source>
            <translation>Ein Geldbetrag im Angebot oder der erste in der Antwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>An answer that starts from the business goal gives every later choice something to serve. Without it the committee hears a list of services.</source>
            <translation>Eine Antwort, die beim Geschäftsziel beginnt, gibt jeder späteren Entscheidung etwas, dem sie dient. Ohne Ziel hört das Komitee eine Liste von Diensten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>An ask without evidence is a wish. A benchmark or a competing offer moves the talk from what you want to what the role is worth.</source>
            <translation>Eine Forderung ohne Beleg ist ein Wunsch. Ein Benchmark oder ein konkurrierendes Angebot lenkt das Gespräch von dem, was Sie wollen, auf das, was die Stelle wert ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>An edited scenario was not saved last time</source>
            <translation>Ein bearbeitetes Szenario wurde zuletzt nicht gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>An interrupted recording waits</source>
            <translation>Eine unterbrochene Aufnahme wartet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>An objection is an invitation to adjust. A concrete change shows that the concern was heard.</source>
            <translation>Ein Einwand ist eine Einladung zum Anpassen. Eine konkrete Änderung zeigt, dass das Bedenken gehört wurde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>An offer has several levers and each has its own owner. Moving one at a time leaves room where the other side has none.</source>
            <translation>Ein Angebot hat mehrere Hebel, und für jeden ist jemand anderes zuständig. Wer einen nach dem anderen bewegt, lässt Spielraum, wo die Gegenseite keinen hat.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>An order of delivery was given.</source>
            <translation>Eine Reihenfolge der Lieferung wurde genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>An outside number, not a wish</source>
            <translation>Eine Zahl von außen, kein Wunsch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ledger_card.py"></location>
            <source>And {left} more: they stand in the export.</source>
            <translation>Und {left} weitere: Sie stehen im Export.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>Another</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>Another data folder</source>
            <translation>Anderer Datenordner</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Another drill</source>
            <translation>Andere Übung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/rounds.py"></location>
            <source>Another folder</source>
            <translation>Anderer Ordner</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>Another folder is used until you close the program; nothing is remembered. To use it every time, start with --data-dir or set HFPREP_DATA_DIR.</source>
            <translation>Ein anderer Ordner gilt nur, bis Sie das Programm schließen; gemerkt wird nichts. Um ihn immer zu verwenden, starten Sie mit --data-dir oder setzen Sie HFPREP_DATA_DIR.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Another market figure</source>
            <translation>Andere Marktzahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Another microphone</source>
            <translation>Anderes Mikrofon</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Answer {value}</source>
            <translation>Antwort {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/store.py"></location>
            <source>Answer {value} of this session has no finding of a rule {rule}.</source>
            <translation>Antwort {value} dieser Sitzung hat keinen Befund zu einer Regel {rule}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/correcting.py"></location>
            <source>Answer {value} of this session has no word {value_2}.</source>
            <translation>Antwort {value} dieser Sitzung hat kein Wort {value_2}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>Answer {value}: {told}</source>
            <translation>Antwort {value}: {told}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sample_card.py"></location>
            <source>Answers of {clock} minutes run through captions, coach and report.</source>
            <translation>Antworten von {clock} Minuten durchlaufen Untertitel, Coach und Bericht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Any finding</source>
            <translation>Alle Befunde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Any round</source>
            <translation>Alle Runden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Any tag</source>
            <translation>Alle Schlagwörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Any time</source>
            <translation>Jeder Zeitraum</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Apr</source>
            <translation>Apr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Architecture began</source>
            <translation>Architektur begonnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>Architecture without its price is half an argument: the committee must weigh what it brings against what it takes.</source>
            <translation>Architektur ohne ihren Preis ist ein halbes Argument: Das Komitee muss abwägen, was sie bringt und was sie kostet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Archives (*.zip *.tar *.tar.gz *.tgz);;All files (*)</source>
            <translation>Archive (*.zip *.tar *.tar.gz *.tgz);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Arrow keys walk by words and rows, Enter plays from a word, F2 corrects it.</source>
            <translation>Die Pfeiltasten gehen durch Wörter und Zeilen, Eingabe spielt ab einem Wort ab, F2 korrigiert es.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>As heard</source>
            <translation>Wie gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>As heard: {words}</source>
            <translation>Wie gehört: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>As it was before the text had faults.</source>
            <translation>So war es, bevor der Text Fehler hatte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>As the system</source>
            <translation>Wie im System</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>As written</source>
            <translation>Wie vorgegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Asked by</source>
            <translation>Es fragt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>At least half of the components are tied to a metric or an effect.</source>
            <translation>Mindestens die Hälfte der Komponenten ist mit einer Metrik oder einer Wirkung verknüpft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>At least one metric has a target in numbers.</source>
            <translation>Mindestens eine Metrik hat einen Zielwert in Zahlen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_timeline.py"></location>
            <source>At {at} of {spoken_time}.</source>
            <translation>Bei {at} von {spoken_time}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>At {spoken_time} of {of}</source>
            <translation>Bei {spoken_time} von {of}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Audio saved, {clock}</source>
            <translation>Audio gespeichert, {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Audio while it is written down or taken in.</source>
            <translation>Audio, während es geschrieben oder übernommen wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Audio, bundles, sessions ({all_kinds});;All files (*)</source>
            <translation>Audio, Pakete, Sitzungen ({all_kinds});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Aug</source>
            <translation>Aug</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/home_page.py"></location>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Back from the speech models</source>
            <translation>Zurück von den Sprachmodellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Back to {quoted}</source>
            <translation>Zurück zu {quoted}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Backups hold recordings</source>
            <translation>Sicherungen mit Aufnahmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Base</source>
            <translation>Grundgehalt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/unused_lever.py"></location>
            <source>Base, equity and sign-on come out of different pockets. The one you do not mention is the one that could have moved.</source>
            <translation>Grundgehalt, Beteiligung und Antrittsbonus kommen aus verschiedenen Töpfen. Der Hebel, den Sie nicht erwähnen, hätte sich vielleicht bewegt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>Base, equity and sign-on were not discussed one by one.</source>
            <translation>Grundgehalt, Beteiligung und Antrittsbonus wurden nicht einzeln besprochen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>Before any component: a budget, a latency ceiling, a privacy rule, a headcount or a deadline, stated as a bound.</source>
            <translation>Vor jeder Komponente: ein Budget, eine Obergrenze für die Latenz, eine Datenschutzregel, eine Teamgröße oder eine Frist, als Grenze genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>Before any component: who is served, and what outcome they should have, in your own words.</source>
            <translation>Vor jeder Komponente: wem gedient wird und welches Ergebnis diese Menschen haben sollen, in Ihren eigenen Worten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Before any metric</source>
            <translation>Vor jeder Metrik</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Before the findings</source>
            <translation>Vor den Befunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Before the findings: did you?</source>
            <translation>Vor den Befunden: Haben Sie das getan?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>Behind each component: the metric it moves, or an effect with a size.</source>
            <translation>Nach jeder Komponente: die Metrik, die sie bewegt, oder eine Wirkung mit Größenangabe.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/decisions_without_number.py"></location>
            <source>Behind each part, up to the next one: an amount of any kind.</source>
            <translation>Nach jedem Baustein, bis zum nächsten: irgendeine Mengenangabe.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Being installed</source>
            <translation>Wird installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Being recorded</source>
            <translation>Wird aufgenommen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>Being written down</source>
            <translation>Wird transkribiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Best read after your own take: a first try of your own teaches more.</source>
            <translation>Am besten erst nach dem eigenen Durchgang lesen: Ein eigener erster Versuch lehrt mehr.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/take_row.py"></location>
            <source>Best take kept</source>
            <translation>Bester Durchgang</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Better</source>
            <translation>Besser</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Between two days</source>
            <translation>Zwischen zwei Tagen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>Both sides have a number: what it costs and what it brings.</source>
            <translation>Beide Seiten haben eine Zahl: was es kostet und was es bringt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Brief with three metrics, each with a target</source>
            <translation>Kurzfassung mit drei Metriken, jede mit Zielwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Bundle with the recordings</source>
            <translation>Paket mit den Aufnahmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Bundled and verified</source>
            <translation>Mitgeliefert und geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>By when</source>
            <translation>Bis wann</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Can be installed</source>
            <translation>Kann installiert werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/first_run_page.py"></location>
            <source>Cannot be heard</source>
            <translation>Nicht zu hören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Caption size</source>
            <translation>Untertitelgröße</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Captions take about {live:.0%} of one processor, the report at most {wait_s:.1f} s after you stop.</source>
            <translation>Untertitel brauchen etwa {live:.0%} eines Prozessors, der Bericht höchstens {wait_s:.1f} s, nachdem Sie aufhören.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>Carried by</source>
            <translation>Getragen von</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>Catching up, {max} s behind</source>
            <translation>Holt auf, {max} s zurück</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Change the note</source>
            <translation>Notiz ändern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>Change: {not_entered}</source>
            <translation>Änderung: {not_entered}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>Change: {words}</source>
            <translation>Änderung: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Check again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Check its permissions.</source>
            <translation>Prüfen Sie die Berechtigungen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/first_run_page.py"></location>
            <source>Check microphone and model</source>
            <translation>Mikrofon und Modell prüfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/privacy_page.py"></location>
            <source>Check my library</source>
            <translation>Meine Bibliothek prüfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Check my library: {title}</source>
            <translation>Meine Bibliothek prüfen: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/first_run_view.py"></location>
            <source>Check once, then start</source>
            <translation>Einmal prüfen, dann starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Check the path and its permissions, then try again.</source>
            <translation>Prüfen Sie den Pfad und seine Berechtigungen, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>Check the path and try again.</source>
            <translation>Prüfen Sie den Pfad, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>Check the sound output in the system's settings and try again.</source>
            <translation>Prüfen Sie die Tonausgabe in den Einstellungen des Systems, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Checked so far</source>
            <translation>Bisher geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Checking</source>
            <translation>Wird geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>Choose a folder you may write to with --data-dir, or mend its permissions.</source>
            <translation>Wählen Sie mit --data-dir einen Ordner, in den Sie schreiben dürfen, oder korrigieren Sie die Berechtigungen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Choose a scenario at the left.</source>
            <translation>Wählen Sie links ein Szenario.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>Choose an earlier first day or a later interview.</source>
            <translation>Wählen Sie einen früheren ersten Tag oder ein späteres Interview.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/paths.py"></location>
            <source>Choose another folder with --data-dir, or mend its permissions.</source>
            <translation>Wählen Sie mit --data-dir einen anderen Ordner, oder korrigieren Sie die Berechtigungen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>Choose another folder…</source>
            <translation>Anderen Ordner wählen…</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/microphone_check.py"></location>
            <source>Choose another microphone, or press F5.</source>
            <translation>Wählen Sie ein anderes Mikrofon oder drücken Sie F5.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>Choose one between the first day and the interview.</source>
            <translation>Wählen Sie einen zwischen dem ersten Tag und dem Interview.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Choose one that is in its report.</source>
            <translation>Wählen Sie eine, die in ihrem Bericht steht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Choose the archive of a speech model</source>
            <translation>Archiv eines Sprachmodells wählen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Choose the folder of a speech model</source>
            <translation>Ordner eines Sprachmodells wählen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>Choose the web page, or the zip bundle with the recording beside it.</source>
            <translation>Wählen Sie die Webseite oder das Zip-Paket mit der Aufnahme daneben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>Choose where</source>
            <translation>Ort wählen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Clear filters</source>
            <translation>Filter löschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>Close other programs that use it, or choose another microphone. (PortAudio's error {code})</source>
            <translation>Schließen Sie andere Programme, die es verwenden, oder wählen Sie ein anderes Mikrofon. (Fehler von PortAudio: {code})</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>Close other windows of HFPrep Desktop, mend the permissions of the data folder, and start again.</source>
            <translation>Schließen Sie andere Fenster von HFPrep Desktop, korrigieren Sie die Berechtigungen des Datenordners, und starten Sie neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Close the editor</source>
            <translation>Editor schließen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/find_bar.py"></location>
            <source>Close the search (Esc)</source>
            <translation>Suche schließen (Esc)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Coach</source>
            <translation>Coach</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Coach and exam</source>
            <translation>Coach und Prüfung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Coach mode</source>
            <translation>Coach-Modus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>Coach: heard so far</source>
            <translation>Coach: bisher gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Committee debrief</source>
            <translation>Komitee-Nachbesprechung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Company value</source>
            <translation>Firmenwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Company value you assume</source>
            <translation>Angenommener Firmenwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Compare the two selected</source>
            <translation>Die zwei ausgewählten vergleichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Compare with another take</source>
            <translation>Mit anderem Durchgang vergleichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Comparing its files</source>
            <translation>Dateien werden verglichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Compensation research</source>
            <translation>Gehaltsrecherche</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Concern acknowledged</source>
            <translation>Bedenken anerkannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>Concern, cost, revenue</source>
            <translation>Bedenken, Kosten, Umsatz</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Concern, cost, revenue in one reply</source>
            <translation>Bedenken, Kosten, Umsatz in einer Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>Concern, cost, revenue: only with a number on both sides can the two be weighed. One side alone is half the argument.</source>
            <translation>Bedenken, Kosten, Umsatz: Erst mit einer Zahl auf beiden Seiten lassen sich die beiden abwägen. Eine Seite allein ist das halbe Argument.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/playback.py"></location>
            <source>Connect it again, or choose another one.</source>
            <translation>Schließen Sie ihn wieder an, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Constraints</source>
            <translation>Bedingungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>Constraints decide which designs are out before any is drawn. Found later, they cost the design its credit.</source>
            <translation>Rahmenbedingungen entscheiden, welche Entwürfe ausscheiden, bevor einer gezeichnet ist. Später entdeckt, kosten sie den Entwurf seine Glaubwürdigkeit.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>Constraints first</source>
            <translation>Rahmenbedingungen zuerst</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Convert it to {kinds} and try again; the original was not changed.</source>
            <translation>Wandeln Sie sie in {kinds} um und versuchen Sie es noch einmal; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>Copied as quote</source>
            <translation>Als Zitat kopiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>Copies of recordings are switched off.</source>
            <translation>Kopien von Aufnahmen sind ausgeschaltet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Copies of the library, and of recordings that are backed up, to put back what was lost.</source>
            <translation>Kopien der Bibliothek und der gesicherten Aufnahmen, um Verlorenes wiederherzustellen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Copy as quote</source>
            <translation>Als Zitat kopieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Correct this word</source>
            <translation>Dieses Wort korrigieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>Cost against revenue: both sides need a number.</source>
            <translation>Kosten gegen Umsatz: Beide Seiten brauchen eine Zahl.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Cost weighed</source>
            <translation>Kosten abgewogen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Counter</source>
            <translation>Gegenangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Counting</source>
            <translation>Wird gezählt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Cross-functional</source>
            <translation>Cross-funktional</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+,</source>
            <translation>Strg+,</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+1</source>
            <translation>Strg+1</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+2</source>
            <translation>Strg+2</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+3</source>
            <translation>Strg+3</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+4</source>
            <translation>Strg+4</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+5</source>
            <translation>Strg+5</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Ctrl+6</source>
            <translation>Strg+6</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Cut out the part you want and try again; the original was not changed.</source>
            <translation>Schneiden Sie den gewünschten Teil heraus, und versuchen Sie es erneut; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Cut-ins are spoken, too: the microphone does not hear them then.</source>
            <translation>Auch Zwischenfragen werden vorgelesen: Das Mikrofon hört sie dann nicht mit.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Damaged files kept aside</source>
            <translation>Aufbewahrte beschädigte Dateien</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/theme_switch.py"></location>
            <source>Dark theme</source>
            <translation>Dunkles Design</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Data folder</source>
            <translation>Datenordner</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/model/rules.py"></location>
            <source>Data-driven decisions</source>
            <translation>Datengestützte Entscheidungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Day of the interview</source>
            <translation>Tag des Interviews</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Debrief</source>
            <translation>Nachbesprechung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Debrief, from the rules</source>
            <translation>Nachbesprechung, aus den Regeln</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Dec</source>
            <translation>Dez</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/decisions_without_number.py"></location>
            <source>Decisions without a number</source>
            <translation>Entscheidungen ohne Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>Defending and still changing something; an answer that neither defends nor adjusts.</source>
            <translation>Verteidigen und trotzdem etwas ändern; eine Antwort, die weder verteidigt noch anpasst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>Defending the diagram against the person who must pay for it ends the conversation; adjusting it goes on.</source>
            <translation>Wer das Diagramm gegen die Person verteidigt, die dafür zahlen muss, beendet das Gespräch; wer anpasst, führt es weiter.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Delete</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Delete a file here.</source>
            <translation>Löschen Sie hier eine Datei.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Delete a file here; rounds that you practised with it stay.</source>
            <translation>Löschen Sie hier eine Datei; Runden, die Sie damit geübt haben, bleiben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Delete means delete</source>
            <translation>Löschen heißt löschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/erasing.py"></location>
            <source>Delete that folder yourself.</source>
            <translation>Löschen Sie diesen Ordner selbst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Delete the files to begin with the program's own choices.</source>
            <translation>Löschen Sie die Dateien, um mit den Vorgaben des Programms zu beginnen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Delete the folder of a model that you need no more.</source>
            <translation>Löschen Sie den Ordner eines Modells, das Sie nicht mehr brauchen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Delete them once you miss nothing.</source>
            <translation>Löschen Sie sie, sobald Ihnen nichts fehlt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>Delight and thanks, asking for time, a yes under a changed condition. A wish for a later review changes nothing about taking it.</source>
            <translation>Freude und Dank, die Bitte um Bedenkzeit, ein Ja unter geänderter Bedingung. Der Wunsch nach einer späteren Überprüfung ändert nichts daran, dass Sie es annehmen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Delivery</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>Design tied to impact</source>
            <translation>Entwurf mit Wirkung verknüpft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Design, no metric</source>
            <translation>Entwurf ohne Metrik</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Details of the speech models</source>
            <translation>Details zu den Sprachmodellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>Did not double down</source>
            <translation>Nicht auf der Position beharrt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>Different prompts: nothing is said of the order of things.</source>
            <translation>Verschiedene Fragen: Über die Reihenfolge wird nichts gesagt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Dilution</source>
            <translation>Verwässerung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Dilution cannot be negative.</source>
            <translation>Die Verwässerung kann nicht negativ sein.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Dilution must stay below 100%.</source>
            <translation>Die Verwässerung muss unter 100 % bleiben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Dilution until you can sell</source>
            <translation>Verwässerung, bis Sie verkaufen können</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Discard changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Done so far</source>
            <translation>Bisher erledigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Done, next objection</source>
            <translation>Fertig, nächster Einwand</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Done, next question</source>
            <translation>Fertig, nächste Frage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Drawing (*.svg)</source>
            <translation>Zeichnung (*.svg)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Drill</source>
            <translation>Übung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>Drill: {words}</source>
            <translation>Übung: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Duplicate as my own</source>
            <translation>Als eigenes duplizieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Each round leaves a recording, a transcript and its findings. Two takes of one round can be compared.</source>
            <translation>Jede Runde hinterlässt eine Aufnahme, eine Mitschrift und ihre Befunde. Zwei Durchgänge einer Runde lassen sich vergleichen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/editor_page.py"></location>
            <source>Edit a scenario</source>
            <translation>Szenario bearbeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Editor of scenarios</source>
            <translation>Szenario-Editor</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Eight</source>
            <translation>Acht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Eleven</source>
            <translation>Elf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>Energy, passion, a big launch without a measure.</source>
            <translation>Energie, Leidenschaft, eine große Einführung ohne Messgröße.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Enter my own</source>
            <translation>Eigenes eingeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/inline_field.py"></location>
            <source>Enter saves, Escape leaves it as it was.</source>
            <translation>Eingabe speichert, Esc lässt es, wie es war.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Enter what you ask for, and the sentences will stand here.</source>
            <translation>Geben Sie ein, was Sie fordern, dann stehen hier die Sätze.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Equity</source>
            <translation>Beteiligung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Equity as a figure</source>
            <translation>Beteiligung als Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Equity as a number</source>
            <translation>Beteiligung als Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>Equity that vests on a result pays for itself, which makes it easy to grant.</source>
            <translation>Eine Beteiligung, die mit einem Ergebnis unverfallbar wird, bezahlt sich selbst; so lässt sie sich leicht gewähren.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Erase now</source>
            <translation>Jetzt löschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Erase {what} for good?</source>
            <translation>{what} endgültig löschen?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Erasing a session removes it here, too. You may delete any of them yourself.</source>
            <translation>Wer eine Sitzung endgültig löscht, entfernt sie auch hier. Sie dürfen jede Sicherung selbst löschen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Erasing a session removes its words here, and those that the search knew.</source>
            <translation>Wer eine Sitzung endgültig löscht, entfernt ihre Wörter hier, auch die der Suche bekannten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Erasing overwrites words in the library and removes audio files. Solid-state disks may keep old blocks nevertheless: only the encryption of the whole disk (BitLocker, FileVault, LUKS) makes sure that nobody reads them.</source>
            <translation>Beim endgültigen Löschen werden Wörter in der Bibliothek überschrieben und Audiodateien entfernt. SSDs können alte Blöcke trotzdem behalten: Nur die Verschlüsselung des ganzen Datenträgers (BitLocker, FileVault, LUKS) stellt sicher, dass niemand sie liest.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Every change holds at once</source>
            <translation>Jede Änderung gilt sofort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Every file is what it should be.</source>
            <translation>Jede Datei ist so, wie sie sein soll.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/preparation.py"></location>
            <source>Every finding of your last {sessions} passed, each drill among them.</source>
            <translation>Jeder Befund aus dem zuletzt Geübten ({sessions}) wurde bestanden, und jede Übung war dabei.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/preparation.py"></location>
            <source>Every finding of your last {sessions} passed. This drill was not among them.</source>
            <translation>Jeder Befund aus dem zuletzt Geübten ({sessions}) wurde bestanden. Diese Übung war nicht dabei.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Every key</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/targets_bound.py"></location>
            <source>Every metric has its target</source>
            <translation>Jede Metrik hat ihren Zielwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Everything before and after it is kept.</source>
            <translation>Alles davor und danach ist erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Everything but the audio; can be imported again.</source>
            <translation>Alles außer dem Ton; kann wieder eingelesen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Everything in it is checked first; you can go on meanwhile.</source>
            <translation>Der Inhalt wird zuerst geprüft; Sie können inzwischen weiterarbeiten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Everything is there</source>
            <translation>Alles ist da</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>Everything up to the interruption is safe and stands in the library.</source>
            <translation>Alles bis zur Unterbrechung ist sicher und liegt in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Everything up to {at} is kept, and recording goes on when sound comes again. Look whether the microphone is connected, or choose another one.</source>
            <translation>Alles bis {at} ist erhalten, und die Aufnahme läuft weiter, sobald wieder Ton kommt. Sehen Sie nach, ob das Mikrofon verbunden ist, oder wählen Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Everything up to {clock} is saved; the report follows.</source>
            <translation>Alles bis {clock} ist gespeichert; der Bericht folgt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Everything was heard.</source>
            <translation>Alles war zu hören.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Everything, to be taken in again here or on another computer.</source>
            <translation>Alles, um es hier oder auf einem anderen Computer wieder zu importieren.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Evidence behind the ask</source>
            <translation>Belege für die Forderung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Exam</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Exam mode</source>
            <translation>Prüfungsmodus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Exam-mode round with questions left open</source>
            <translation>Runde im Prüfungsmodus mit offenen Fragen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Export comparison</source>
            <translation>Vergleich exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Export into a folder</source>
            <translation>In einen Ordner exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Export it again as {kinds}; the original was not changed.</source>
            <translation>Exportieren Sie sie noch einmal als {kinds}; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>Export it again from where it was made; the original was not changed.</source>
            <translation>Exportieren Sie die Datei dort, wo sie entstanden ist, noch einmal; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Export it again where it came from, after the round.</source>
            <translation>Exportieren Sie sie nach der Runde dort noch einmal, wo sie herkommt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Export it again where it came from.</source>
            <translation>Exportieren Sie sie dort noch einmal, wo sie herkommt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Export the comparison</source>
            <translation>Vergleich exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Export the worksheet</source>
            <translation>Arbeitsblatt exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Export trends</source>
            <translation>Verlauf exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>Export {what}</source>
            <translation>{what} exportieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>Exported so far</source>
            <translation>Bisher exportiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/worked_panel.py"></location>
            <source>Facts you could have asked for</source>
            <translation>Fakten, nach denen Sie hätten fragen können</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/facts_sheet.py"></location>
            <source>Facts you may ask for</source>
            <translation>Fakten auf Nachfrage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/facts_sheet.py"></location>
            <source>Facts, as the interviewer would give them</source>
            <translation>Fakten, wie der Interviewer sie nennen würde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Feb</source>
            <translation>Feb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Fetch it</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Fetch {title}?</source>
            <translation>{title} herunterladen?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>Fewer than half of the components are tied to a metric or an effect.</source>
            <translation>Weniger als die Hälfte der Komponenten ist mit einer Metrik oder einer Wirkung verknüpft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>Fewer than three were named.</source>
            <translation>Es wurden weniger als drei genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>Fifth</source>
            <translation>Fünfte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>File missing</source>
            <translation>Datei fehlt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Files and folders are made for your account alone. Exports go where you say, and nowhere else.</source>
            <translation>Dateien und Ordner werden nur für Ihr Konto angelegt. Exporte landen dort, wo Sie es sagen, und nirgendwo sonst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>Fillers</source>
            <translation>Füllwörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Fillers a minute</source>
            <translation>Füllwörter/min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Find in the transcript</source>
            <translation>Im Transkript suchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Finding</source>
            <translation>Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Findings changed</source>
            <translation>Geänderte Befunde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/leaving_question.py"></location>
            <source>Finish</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/leaving_question.py"></location>
            <source>Finish it to see the report. If you close the window, what you said so far is kept in the library.</source>
            <translation>Schließen Sie sie ab, um den Bericht zu sehen. Wenn Sie das Fenster schließen, bleibt das bisher Gesagte in der Bibliothek erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Finish round</source>
            <translation>Runde beenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Finish the round</source>
            <translation>Runde beenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/sessions.py"></location>
            <source>Finish the round first; after a crash: hfprep sessions recover</source>
            <translation>Beenden Sie zuerst die Runde; nach einem Absturz: hfprep sessions recover</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>First</source>
            <translation>Erste</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>First check</source>
            <translation>Erster Check</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>First component</source>
            <translation>Erste Komponente</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>First constraint</source>
            <translation>Erste Bedingung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>First goal</source>
            <translation>Erstes Ziel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>First metric</source>
            <translation>Erste Metrik</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>First offer not taken</source>
            <translation>Erstes Angebot nicht angenommen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Fits this computer best</source>
            <translation>Passt hier am besten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Five</source>
            <translation>Fünf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Five rounds, then the offer</source>
            <translation>Fünf Runden, dann das Angebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Flat salary, even vesting, constant company value, before tax. A sum, not a forecast.</source>
            <translation>Gleichbleibendes Gehalt, gleichmäßige Zuteilung, gleichbleibender Firmenwert, vor Steuern. Eine Summe, keine Vorhersage.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>Focus now</source>
            <translation>Jetzt im Fokus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>For a spreadsheet: a line for each finding.</source>
            <translation>Für eine Tabellenkalkulation: eine Zeile je Befund.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/targets_bound.py"></location>
            <source>For each success metric, a number bound to it, close by or further on.</source>
            <translation>Zu jeder Erfolgsmetrik eine zugehörige Zahl, gleich daneben oder später.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>For notes and wikis.</source>
            <translation>Für Notizen und Wikis.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>For the interviewer's voice and for recordings.</source>
            <translation>Für die Stimme des Interviewers und für Aufnahmen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Four</source>
            <translation>Vier</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>Four or more parts in a row with no metric, target, effect or cost between them; told in seconds where the answer was spoken.</source>
            <translation>Vier oder mehr Bausteine in Folge ohne Metrik, Zielwert, Wirkung oder Kosten dazwischen; bei gesprochenen Antworten in Sekunden angegeben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Four-year value</source>
            <translation>Wert über vier Jahre</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>Fourth</source>
            <translation>Vierte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Framing</source>
            <translation>Rahmung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Free some space and import it again.</source>
            <translation>Schaffen Sie Platz, und importieren Sie die Datei erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Free some space and try again; the original was not changed.</source>
            <translation>Schaffen Sie Platz, und versuchen Sie es erneut; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Free some space meanwhile. Recording stops by itself before nothing fits any more, and keeps everything up to there.</source>
            <translation>Schaffen Sie inzwischen Platz. Die Aufnahme endet von selbst, bevor nichts mehr passt, und behält alles bis dahin.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>Free some space or mend the permissions, and import it again.</source>
            <translation>Schaffen Sie Platz oder korrigieren Sie die Berechtigungen, und importieren Sie die Datei erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>Free some space, or choose another folder with --data-dir.</source>
            <translation>Schaffen Sie Platz, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Free {value} on this disk and go on with it.</source>
            <translation>Geben Sie auf diesem Datenträger {value} frei, und setzen Sie die Installation fort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>From a folder</source>
            <translation>Aus Ordner</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>From an archive</source>
            <translation>Aus Archiv</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>From now on {name} is used</source>
            <translation>Ab jetzt wird {name} verwendet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>From the figures</source>
            <translation>Aus den Zahlen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Full round in exam mode</source>
            <translation>Ganze Runde im Prüfungsmodus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/wording.py"></location>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>Gaps: {gaps}</source>
            <translation>Lücken: {gaps}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Give at most one file for each turn.</source>
            <translation>Geben Sie höchstens eine Datei je Antwort an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/queries.py"></location>
            <source>Give more characters of the id: hfprep sessions list</source>
            <translation>Geben Sie mehr Zeichen der Kennung an: hfprep sessions list</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Go on editing</source>
            <translation>Weiter bearbeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_chip.py"></location>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Goal restated</source>
            <translation>Ziel wiedergegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Goal, metrics and targets</source>
            <translation>Ziel, Metriken und Zielwerte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/time_per_part.py"></location>
            <source>Goal, metrics, constraints, then the design, then the order of delivery: when one part eats the answer the others are missing, and it is nearly always the design.</source>
            <translation>Ziel, Metriken, Rahmenbedingungen, dann der Entwurf, dann die Reihenfolge der Lieferung: Wenn ein Teil die Antwort auffrisst, fehlen die anderen, und fast immer ist es der Entwurf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>Good level</source>
            <translation>Guter Pegel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>Grant the concern before anything else.</source>
            <translation>Erkennen Sie das Bedenken an, bevor Sie etwas anderes sagen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>Grant the concern, put a number on the cost, put a number on what it brings, then offer the change. In that order the listener hears you before they hear your case.</source>
            <translation>Erkennen Sie das Bedenken an, beziffern Sie die Kosten, beziffern Sie, was es bringt, und bieten Sie dann die Änderung an. In dieser Reihenfolge fühlt sich die Gegenseite gehört, bevor sie Ihr Argument hört.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Guide</source>
            <translation>Leitfaden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>HFPrep Desktop</source>
            <translation>HFPrep Desktop</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/main.py"></location>
            <source>HFPrep Desktop is open already over this data folder; it comes forward.</source>
            <translation>HFPrep Desktop ist mit diesem Datenordner bereits geöffnet und kommt in den Vordergrund.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>HFPrep ended unexpectedly last time</source>
            <translation>HFPrep wurde zuletzt unerwartet beendet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Headset in call mode, {value}</source>
            <translation>Headset im Telefoniemodus, {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Hear it</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ledger_card.py"></location>
            <source>Hear it at {clock}</source>
            <translation>Bei {clock} anhören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Hear it, at {tail}</source>
            <translation>Anhören, bei {tail}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>Hear it: {first}, at {clock}</source>
            <translation>Anhören: {first}, bei {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Hear objection again</source>
            <translation>Einwand erneut hören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Hear the question again</source>
            <translation>Frage noch einmal hören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Hear the question again (P)</source>
            <translation>Die Frage erneut hören (P)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/change_row.py"></location>
            <source>Hear {value} at {clock}</source>
            <translation>{value} bei {clock} anhören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_card.py"></location>
            <source>Heard</source>
            <translation>Gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>Heard so far</source>
            <translation>Bisher gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>Heard: {join}</source>
            <translation>Gehört: {join}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Hedges a minute</source>
            <translation>Abschwächungen/min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>Hide coach</source>
            <translation>Coach ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>Hide coach (K)</source>
            <translation>Coach ausblenden (K)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Hide the {count} unchanged</source>
            <translation>Die {count} unveränderten ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>How it is asked</source>
            <translation>So wird gefragt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>I use headphones</source>
            <translation>Ich trage Kopfhörer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>I use headphones: speak cut-ins, too</source>
            <translation>Ich trage Kopfhörer: auch Zwischenfragen vorlesen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>If this is a model of your own, give its folder or archive a name of its own.</source>
            <translation>Wenn dies ein eigenes Modell ist, geben Sie seinem Ordner oder Archiv einen eigenen Namen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Import a folder</source>
            <translation>Ordner importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Import a folder of scenarios</source>
            <translation>Ordner mit Szenarien importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Import a pack of scenarios</source>
            <translation>Szenariensammlung importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Import a zip archive</source>
            <translation>Zip-Archiv importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Import audio or a bundle</source>
            <translation>Audio oder Paket importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Import audio, a bundle or a session</source>
            <translation>Audio, Paket oder Sitzung importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Import pack</source>
            <translation>Paket importieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Importing</source>
            <translation>Import läuft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Importing {named}</source>
            <translation>{named} wird importiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>In answer {value} {fact}</source>
            <translation>In Antwort {value}: {fact}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_card.py"></location>
            <source>In part</source>
            <translation>Teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>In part the one time it counted</source>
            <translation>Das eine Mal, das zählte, nur teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>In the market</source>
            <translation>Am Markt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>In the trash since {short_date}</source>
            <translation>Im Papierkorb seit {short_date}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>In use</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>In your folder now: {names}.{rest}</source>
            <translation>Jetzt in Ihrem Ordner: {names}.{rest}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Install</source>
            <translation>Installieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Install HFPrep Desktop again (the base model: with the extra [base]). Recordings are safe and can be transcribed later.</source>
            <translation>Installieren Sie HFPrep Desktop neu (das Modell base: mit dem Extra [base]). Aufnahmen sind sicher und können später transkribiert werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/guide.py"></location>
            <source>Install HFPrep Desktop again.</source>
            <translation>Installieren Sie HFPrep Desktop neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/phrases.py"></location>
            <source>Install HFPrep Desktop again; your recordings are untouched.</source>
            <translation>Installieren Sie HFPrep Desktop neu; Ihre Aufnahmen bleiben unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/portaudio.py"></location>
            <source>Install it (Debian and Ubuntu: sudo apt-get install libportaudio2) and try again.</source>
            <translation>Installieren Sie sie (Debian und Ubuntu: sudo apt-get install libportaudio2), und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/engine.py"></location>
            <source>Install it again or choose another one with hfprep models use; recordings are safe and can be transcribed later.</source>
            <translation>Installieren Sie es neu, oder wählen Sie mit hfprep models use ein anderes; Aufnahmen sind sicher und können später transkribiert werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Install the model again: only that file is fetched anew.</source>
            <translation>Installieren Sie das Modell erneut: Nur diese Datei wird neu heruntergeladen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Install the model from a folder or an archive, or install HFPrep Desktop again.</source>
            <translation>Installieren Sie das Modell aus einem Ordner oder Archiv, oder installieren Sie HFPrep Desktop neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/hub_download.py"></location>
            <source>Install the model from a folder or an archive, which can be copied from a computer where it is: hfprep models install FOLDER.</source>
            <translation>Installieren Sie das Modell aus einem Ordner oder Archiv, das Sie von einem Computer kopieren können, auf dem es vorhanden ist: hfprep models install FOLDER.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>Install the newest version, or choose another folder with --data-dir.</source>
            <translation>Installieren Sie die neueste Version, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Installed and verified</source>
            <translation>Installiert und geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Installed so far</source>
            <translation>Bisher installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Installing {name}</source>
            <translation>{name} wird installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>Interrupted recording recovered, {clock}</source>
            <translation>Unterbrochene Aufnahme wiederhergestellt, {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Interview questions that you wrote or took over.</source>
            <translation>Interviewfragen, die Sie geschrieben oder übernommen haben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Interviewer</source>
            <translation>Interviewer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Interviewer asks back</source>
            <translation>Interviewer fragt nach</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Interviewer cuts in</source>
            <translation>Interviewer fragt dazwischen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Interviewer stops you</source>
            <translation>Interviewer stoppt Sie</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_document.py"></location>
            <source>Interviewer: {words}</source>
            <translation>Interviewer: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>Interviewers cut in when a design goes on and nothing says what it moves. Coming back to a number after every second part keeps them with you.</source>
            <translation>Interviewer unterbrechen, wenn ein Entwurf immer weitergeht und nichts sagt, was er bewegt. Wer nach jedem zweiten Baustein zu einer Zahl zurückkehrt, behält ihre Aufmerksamkeit.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>Interviewers cut off candidates who draw first: a component can only be judged by the number it should move, so the numbers come first.</source>
            <translation>Interviewer unterbrechen Kandidaten, die zuerst zeichnen: Eine Komponente lässt sich nur an der Zahl messen, die sie bewegen soll, also kommen die Zahlen zuerst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>It brings</source>
            <translation>Es bringt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>It costs</source>
            <translation>Es kostet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>It is as it was. Look whether another program uses it.</source>
            <translation>Es ist unverändert. Sehen Sie nach, ob ein anderes Programm es verwendet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>It is good enough for a transcript. For better sound choose the computer's own microphone.</source>
            <translation>Für ein Transkript genügt das. Für besseren Ton wählen Sie das Mikrofon des Computers.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_document.py"></location>
            <source>It is kept as it is. Keep it aside to start a new one.</source>
            <translation>Es bleibt, wie es ist. Legen Sie es beiseite, um ein neues zu beginnen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>It is written again when HFPrep Desktop starts, or with: hfprep sessions recover</source>
            <translation>Sie wird neu geschrieben, wenn HFPrep Desktop startet, oder mit: hfprep sessions recover</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>It may be {others} in the same folder: give it back its name.</source>
            <translation>Es könnte {others} im selben Ordner sein: Geben Sie der Datei ihren Namen zurück.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>It shows here once the text has no faults.</source>
            <translation>Erscheint hier, sobald der Text keine Fehler hat.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>It was not said who is served and what they should get before the design began.</source>
            <translation>Bevor der Entwurf begann, wurde nicht gesagt, für wen er ist und was diese Menschen bekommen sollen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>It was started again. Recording goes on.</source>
            <translation>Sie wurde neu gestartet. Die Aufnahme läuft weiter.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Its audio is in the library; its report can be made there.</source>
            <translation>Das Audio liegt in der Bibliothek; der Bericht kann dort erstellt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>Its audio is kept; adopt it with: hfprep sessions recover</source>
            <translation>Das Audio ist aufbewahrt; so übernehmen Sie es: hfprep sessions recover</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Its files are compared with the catalogue. You can go on meanwhile.</source>
            <translation>Seine Dateien werden mit dem Katalog verglichen. Sie können inzwischen weitermachen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Its files are deleted when you leave this page.</source>
            <translation>Seine Dateien werden gelöscht, wenn Sie diese Seite verlassen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Its files are in {aside}: install that folder.</source>
            <translation>Seine Dateien liegen in {aside}: Installieren Sie diesen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>Its name is none of a session, so it is left alone: import its audio with hfprep sessions import, or remove the folder where it is a copy.</source>
            <translation>Der Name gehört zu keiner Sitzung, deshalb bleibt der Ordner unangetastet: Importieren Sie das Audio mit hfprep sessions import, oder entfernen Sie den Ordner, wenn er eine Kopie ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Its parts are joined on first use.</source>
            <translation>Die Teile werden beim ersten Mal verbunden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Jan</source>
            <translation>Jan</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Judge again with today's rules</source>
            <translation>Nach aktuellen Regeln neu beurteilen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>Judged before by rule set {rules_version}: {status_words}</source>
            <translation>Zuvor nach Regelsatz {rules_version}: {status_words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Judging again</source>
            <translation>Wird neu beurteilt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Jul</source>
            <translation>Jul</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Jun</source>
            <translation>Jun</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/wording.py"></location>
            <source>KB</source>
            <translation>KB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/line_sheet.py"></location>
            <source>Keep</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>Keep a copy of the data folder, and begin in another one with --data-dir.</source>
            <translation>Bewahren Sie eine Kopie des Datenordners auf, und beginnen Sie mit --data-dir in einem anderen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Keep it aside, start anew</source>
            <translation>Beiseitelegen, neu beginnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Kept as a draft it cannot be practised yet. All other scenarios can.</source>
            <translation>Als Entwurf kann es noch nicht geübt werden. Alle anderen Szenarien schon.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Kept until you erase it yourself.</source>
            <translation>Bleibt, bis Sie selbst endgültig löschen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/key_button.py"></location>
            <source>Key: {keys}</source>
            <translation>Taste: {keys}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Key: {key}</source>
            <translation>Taste: {key}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Kind of round or scenario</source>
            <translation>Art der Runde oder Szenario</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Known</source>
            <translation>Bekannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Known models are {names}; others are installed from a folder or an archive.</source>
            <translation>Bekannte Modelle sind {names}; andere werden aus einem Ordner oder Archiv installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Kubernetes, Anneliese, Hugging Face Hub</source>
            <translation>Kubernetes, Anneliese, Hugging Face Hub</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_table.py"></location>
            <source>Lane</source>
            <translation>Spur</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_table.py"></location>
            <source>Lanes as a table</source>
            <translation>Spuren als Tabelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Lanes one above the other</source>
            <translation>Spuren untereinander</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Language you speak</source>
            <translation>Gesprochene Sprache</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/text_sizes.py"></location>
            <source>Larger text</source>
            <translation>Text vergrößern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Last practised</source>
            <translation>Zuletzt geübt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Last spoken attempt: {value} of {entries}</source>
            <translation>Letzter gesprochener Versuch: {value} von {entries}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Last three sessions, a dot per answer</source>
            <translation>Die letzten drei Sitzungen, ein Punkt je Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Last two sessions, a dot per answer</source>
            <translation>Die letzten zwei Sitzungen, ein Punkt je Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Last year</source>
            <translation>Letzte 365 Tage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>Last {passed} of {total}</source>
            <translation>Zuletzt {passed} von {total}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>Last: nothing counted</source>
            <translation>Zuletzt: nichts gewertet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>Last: nothing was heard</source>
            <translation>Zuletzt: nichts gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Latest {sessions}.</source>
            <translation>Die letzten {sessions}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Layouts</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Leave it empty to call it {scenario_title} again.</source>
            <translation>Leer lassen, damit sie wieder {scenario_title} heißt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Leave the round</source>
            <translation>Runde verlassen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>Ledger of the offer talk</source>
            <translation>Protokoll des Angebotsgesprächs</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>Ledger of the push-back</source>
            <translation>Protokoll der Einwände</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Left column</source>
            <translation>Linke Spalte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Letter keys in rounds</source>
            <translation>Buchstabentasten in Runden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/key_sheet.py"></location>
            <source>Letters alone are off while you type, and can be switched off in the Help menu.</source>
            <translation>Buchstaben allein wirken nicht, während Sie tippen, und lassen sich im Menü „Hilfe“ ausschalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_help.py"></location>
            <source>Letters and digits alone are keys</source>
            <translation>Buchstaben und Ziffern allein als Tasten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Lever</source>
            <translation>Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/unused_lever.py"></location>
            <source>Levers never used</source>
            <translation>Nie genutzte Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Levers split</source>
            <translation>Hebel getrennt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>Levers you used: {levers}.</source>
            <translation>Hebel, die Sie genutzt haben: {levers}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Library database</source>
            <translation>Datenbank der Bibliothek</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>Library rebuilt from {sessions}</source>
            <translation>Bibliothek neu aufgebaut aus {sessions}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/theme_switch.py"></location>
            <source>Light theme</source>
            <translation>Helles Design</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/fault_row.py"></location>
            <source>Line {line}{key}</source>
            <translation>Zeile {line}{key}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/fault_row.py"></location>
            <source>Line {line}{key}: {message}</source>
            <translation>Zeile {line}{key}: {message}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/queries.py"></location>
            <source>List them with: hfprep sessions list</source>
            <translation>So werden sie aufgelistet: hfprep sessions list</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/clock_row.py"></location>
            <source>Listen</source>
            <translation>Zuhören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Listened for</source>
            <translation>Geachtet auf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_card.py"></location>
            <source>Listening</source>
            <translation>Hört zu</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/caption_view.py"></location>
            <source>Live captions</source>
            <translation>Live-Untertitel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>Load and scale given as inputs, a figure from your own past, the effect claimed for one part.</source>
            <translation>Last und Umfang als Vorgaben, eine Zahl aus der eigenen Vergangenheit, die behauptete Wirkung eines einzelnen Bausteins.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Logs</source>
            <translation>Protokolle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Longest pause</source>
            <translation>Längste Pause</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>Longest stretch without a metric</source>
            <translation>Längste Strecke ohne Metrik</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/main_window.py"></location>
            <source>Look</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>Look at the mute key of keyboard and headset, and at the input level in the system's sound settings.</source>
            <translation>Prüfen Sie die Stummtaste an Tastatur und Headset und den Eingangspegel in den Toneinstellungen des Systems.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/old_sessions_line.py"></location>
            <source>Look at the old sessions</source>
            <translation>Alte Sitzungen ansehen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_row.py"></location>
            <source>Look for microphones</source>
            <translation>Mikrofone suchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/settings_page.py"></location>
            <source>Look for sound devices</source>
            <translation>Tongeräte suchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Look whether it is connected.</source>
            <translation>Prüfen Sie, ob er verbunden ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Look whether it is still being written, and install the model again.</source>
            <translation>Sehen Sie nach, ob sie noch geschrieben wird, und installieren Sie das Modell erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Look whether it is still in your scenario folder and may be read.</source>
            <translation>Sehen Sie nach, ob sie noch in Ihrem Szenario-Ordner liegt und gelesen werden darf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/main.py"></location>
            <source>Look whether its disk is connected, and at its permissions.</source>
            <translation>Prüfen Sie, ob der Datenträger verbunden ist und ob die Zugriffsrechte stimmen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>Look whether its disk is connected, or choose another folder with --data-dir.</source>
            <translation>Sehen Sie nach, ob der Datenträger verbunden ist, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_trial.py"></location>
            <source>Look whether the microphone is connected, and record again.</source>
            <translation>Sehen Sie nach, ob das Mikrofon verbunden ist, und nehmen Sie noch einmal auf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Look whether the microphone is muted, and whether the system lets programs use it: in the sound and privacy settings. Recording goes on.</source>
            <translation>Sehen Sie nach, ob das Mikrofon stummgeschaltet ist und ob das System Programmen erlaubt, es zu verwenden: in den Ton- und Datenschutzeinstellungen. Die Aufnahme läuft weiter.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/hub_download.py"></location>
            <source>Look whether this computer is online, and go on with it. Or: {from_elsewhere}</source>
            <translation>Sehen Sie nach, ob dieser Computer online ist, und setzen Sie die Installation fort. Oder: {from_elsewhere}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_card.py"></location>
            <source>Looking</source>
            <translation>Suche läuft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Looking at its files.</source>
            <translation>Dateien werden durchgesehen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Looking at the disk</source>
            <translation>Datenträger wird geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_card.py"></location>
            <source>Looking for microphones</source>
            <translation>Mikrofone werden gesucht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Looking for your recordings.</source>
            <translation>Ihre Aufnahmen werden gesucht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Looks whether every recording is there and whole. Nothing is changed.</source>
            <translation>Prüft, ob jede Aufnahme vorhanden und vollständig ist. Nichts wird geändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Loop (L)</source>
            <translation>Schleife (L)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Loop this utterance</source>
            <translation>Diese Äußerung wiederholen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Loop{where} (L); Shift and drag on the time line chooses</source>
            <translation>Schleife{where} (L); Auswahl mit Umschalt und Ziehen auf der Zeitleiste</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/wording.py"></location>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Make a plan</source>
            <translation>Plan erstellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>Make room on the disk and allow writing in {backups}.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, und erlauben Sie das Schreiben in {backups}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>Make room on the disk, allow writing in the data folder, and try again.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, erlauben Sie das Schreiben im Datenordner, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Make room on the disk, or allow writing there.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, oder erlauben Sie dort das Schreiben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>Make the folder {parent} writable and start again.</source>
            <translation>Machen Sie den Ordner {parent} beschreibbar, und starten Sie neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Make the report</source>
            <translation>Bericht erstellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Make the report later</source>
            <translation>Bericht später erstellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Make the report of what was recorded, and take the round again.</source>
            <translation>Erstellen Sie den Bericht aus dem, was aufgenommen wurde, und wiederholen Sie die Runde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Making the report</source>
            <translation>Bericht wird erstellt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Mar</source>
            <translation>Mär</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Mark this moment</source>
            <translation>Diese Stelle markieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Mark yourself before the report</source>
            <translation>Vor dem Bericht selbst bewerten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Marked wrong by you</source>
            <translation>Als falsch markiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Marked {clock}</source>
            <translation>Markiert: {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Market anchor</source>
            <translation>Marktanker</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Market figure</source>
            <translation>Marktzahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_legend.py"></location>
            <source>Marks of the bars: {marks}</source>
            <translation>Zeichen der Balken: {marks}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Measure speed</source>
            <translation>Tempo messen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Measured by</source>
            <translation>Gemessen an</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/measures_card.py"></location>
            <source>Measures</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Measuring. Leave other programs in peace for a moment.</source>
            <translation>Messung läuft. Lassen Sie andere Programme einen Moment ruhen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>Mend its permissions, or look after the disk.</source>
            <translation>Korrigieren Sie die Berechtigungen, oder prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/scenario_watch.py"></location>
            <source>Mend its permissions. The built-in scenarios can be practised.</source>
            <translation>Korrigieren Sie die Zugriffsrechte. Die mitgelieferten Szenarien können geübt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/erasing.py"></location>
            <source>Mend the permissions of that folder or delete it yourself.</source>
            <translation>Korrigieren Sie die Berechtigungen dieses Ordners, oder löschen Sie ihn selbst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/scenarios.py"></location>
            <source>Mend {place}; hfprep scenarios check tells of all faults.</source>
            <translation>Korrigieren Sie {place}; hfprep scenarios check zeigt alle Fehler.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Metrics</source>
            <translation>Metriken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>Metrics before architecture</source>
            <translation>Metriken vor Architektur</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>Metrics have targets</source>
            <translation>Metriken haben Zielwerte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/clock_row.py"></location>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>Microphone level</source>
            <translation>Mikrofonpegel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/rounds.py"></location>
            <source>Microphone lost</source>
            <translation>Mikrofon getrennt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Microphone lost at {clock}: the recording is saved</source>
            <translation>Mikrofon bei {clock} verloren: Die Aufnahme ist gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Microphone, speech model and where your data lies, as at the first start.</source>
            <translation>Mikrofon, Sprachmodell und wo Ihre Daten liegen, wie beim ersten Start.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Missing: {missing}</source>
            <translation>Es fehlt: {missing}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Mitigation offered</source>
            <translation>Abhilfe angeboten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Mock interview with feedback</source>
            <translation>Probeinterview mit Rückmeldung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Models run on this computer alone. Folders and archives need no connection; one is opened only when you have a model fetched by its name, and you are asked first.</source>
            <translation>Modelle laufen nur auf diesem Computer. Ordner und Archive brauchen keine Verbindung; eine wird nur geöffnet, wenn Sie ein Modell über seinen Namen herunterladen lassen, und Sie werden vorher gefragt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Models that you installed yourself; the built-in one came with the program.</source>
            <translation>Modelle, die Sie selbst installiert haben; das eingebaute kam mit dem Programm.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/moments_list.py"></location>
            <source>Moments</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>More equity is not something anybody can grant; a figure is.</source>
            <translation>„Mehr Beteiligung“ kann niemand gewähren, eine Zahl schon.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>More time for every answer. Sessions with more time are tagged so.</source>
            <translation>Mehr Zeit für jede Antwort. Sitzungen mit mehr Zeit erhalten ein entsprechendes Schlagwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Most to fix first</source>
            <translation>Meiste Lücken zuerst</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>Move it away and start again; your recordings are untouched.</source>
            <translation>Verschieben Sie sie, und starten Sie neu; Ihre Aufnahmen sind unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>Move it away, or choose another folder with --data-dir.</source>
            <translation>Verschieben Sie sie, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Move the session to the trash in the library, then erase it there.</source>
            <translation>Legen Sie die Sitzung in der Bibliothek in den Papierkorb, und löschen Sie sie dort endgültig.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Moved to the trash: {what}</source>
            <translation>In den Papierkorb verschoben: {what}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>N, P, M, C and K act at once. Off, only keys with Ctrl, Space and Esc do.</source>
            <translation>N, P, M, C und K wirken sofort. Ausgeschaltet wirken nur Tasten mit Strg, Leertaste und Esc.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/text_find.py"></location>
            <source>NFKD</source>
            <translation>NFKD</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>Name a folder for several sessions.</source>
            <translation>Geben Sie für mehrere Sitzungen einen Ordner an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>Name an audio file.</source>
            <translation>Geben Sie eine Audiodatei an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Name an audio file: {kinds}.</source>
            <translation>Geben Sie eine Audiodatei an: {kinds}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>Name another one.</source>
            <translation>Geben Sie einen anderen an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Name of the session</source>
            <translation>Name der Sitzung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Name that scenario.</source>
            <translation>Geben Sie dieses Szenario an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Names, products and terms that are often misheard in your voice, with commas between. They steer the spelling of every round.</source>
            <translation>Namen, Produkte und Begriffe, die bei Ihrer Stimme oft falsch verstanden werden, durch Kommas getrennt. Sie lenken die Schreibweise in jeder Runde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/services_without_purpose.py"></location>
            <source>Naming every cache layer earns nothing. A service that is listed and not explained invites the question why it is there, and the design should be the least that solves the problem.</source>
            <translation>Jede Cache-Schicht aufzuzählen bringt nichts. Ein Dienst, der genannt und nicht erklärt wird, wirft die Frage auf, warum er da ist, und der Entwurf sollte nur das Nötigste enthalten, um das Problem zu lösen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>Naming what you give up shows that the choice was made and not copied.</source>
            <translation>Wer nennt, was er aufgibt, zeigt, dass die Wahl getroffen und nicht abgeschaut wurde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>Negotiation</source>
            <translation>Verhandlung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>Neither a metric nor a component was named.</source>
            <translation>Es wurde weder eine Metrik noch eine Komponente genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/unused_lever.py"></location>
            <source>Never mentioned: {unused}.</source>
            <translation>Nie erwähnt: {unused}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Never remind me</source>
            <translation>Nie erinnern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/editor_page.py"></location>
            <source>New scenario</source>
            <translation>Neues Szenario</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Next</source>
            <translation>Nächste</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Next control</source>
            <translation>Nächstes Bedienelement</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Next finding</source>
            <translation>Nächster Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/find_bar.py"></location>
            <source>Next hit (F3)</source>
            <translation>Nächster Treffer (F3)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Next objection</source>
            <translation>Nächster Einwand</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_help.py"></location>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_trial.py"></location>
            <source>Next to nothing was recorded.</source>
            <translation>Es wurde fast nichts aufgenommen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Next: {name}, {short_day}</source>
            <translation>Als Nächstes: {name}, {short_day}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Nine</source>
            <translation>Neun</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>No account, no network</source>
            <translation>Kein Konto, kein Netzwerk</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>No answer has been judged by the rules.</source>
            <translation>Keine Antwort wurde nach den Regeln bewertet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/preparation.py"></location>
            <source>No answer has been judged yet. Framing comes first: the goal, three metrics with targets and the constraints are what every round builds on.</source>
            <translation>Noch ist keine Antwort bewertet. Die Rahmung kommt zuerst: Auf dem Ziel, drei Metriken mit Zielwerten und den Rahmenbedingungen baut jede Runde auf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>No answer holds a word.</source>
            <translation>Keine Antwort enthält ein Wort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>No bound that may not be broken was stated before the design.</source>
            <translation>Vor dem Entwurf wurde keine Grenze genannt, die nicht verletzt werden darf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>No captions: this round is recorded, and transcribed later</source>
            <translation>Keine Untertitel: Diese Runde wird aufgenommen und später transkribiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>No clearly heard ask fell below an earlier one.</source>
            <translation>Keine deutlich gehörte Forderung fiel unter eine frühere.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>No component heard</source>
            <translation>Keine Komponente gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>No component is tied to a metric or an effect.</source>
            <translation>Keine Komponente ist mit einer Metrik oder einer Wirkung verknüpft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>No component was named.</source>
            <translation>Es wurde keine Komponente genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>No concrete change was proposed.</source>
            <translation>Es wurde keine konkrete Änderung vorgeschlagen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>No constraint heard</source>
            <translation>Keine Bedingung gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>No counter entered</source>
            <translation>Kein Gegenangebot eingegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>No equity in the counter</source>
            <translation>Keine Beteiligung im Gegenangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No exam-mode round yet</source>
            <translation>Noch keine Runde im Prüfungsmodus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>No faults: it can be practised</source>
            <translation>Keine Fehler: kann geübt werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>No figure was clearly heard.</source>
            <translation>Keine Zahl war deutlich zu hören.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>No figure was named for the equity.</source>
            <translation>Für die Beteiligung wurde keine Zahl genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>No finding changed.</source>
            <translation>Kein Befund hat sich geändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No framing answer yet</source>
            <translation>Noch keine Antwort mit Rahmung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>No gaps</source>
            <translation>Keine Lücken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>No goal heard</source>
            <translation>Kein Ziel gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>No market range</source>
            <translation>Keine Marktspanne</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>No metric heard</source>
            <translation>Keine Metrik gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>No metric was given a target in numbers.</source>
            <translation>Keine Metrik bekam einen Zielwert in Zahlen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_card.py"></location>
            <source>No microphone</source>
            <translation>Kein Mikrofon</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sample_card.py"></location>
            <source>No microphone at hand?</source>
            <translation>Kein Mikrofon zur Hand?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/device_combo.py"></location>
            <source>No microphone found</source>
            <translation>Kein Mikrofon gefunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>No microphone was found</source>
            <translation>Kein Mikrofon gefunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>No microphone was found.</source>
            <translation>Es wurde kein Mikrofon gefunden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>No number sized what the choice costs or what it brings.</source>
            <translation>Keine Zahl bezifferte, was die Entscheidung kostet oder was sie bringt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>No outside evidence with a figure was named.</source>
            <translation>Es wurde kein Beleg von außen mit einer Zahl genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>No outside number entered</source>
            <translation>Keine Zahl von außen eingegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>No place for data is known yet</source>
            <translation>Noch ist kein Ort für Daten bekannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No plan yet</source>
            <translation>Noch kein Plan</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No plan yet, no session with a report</source>
            <translation>Noch kein Plan, keine Sitzung mit Bericht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>No recording can be seen in {where}</source>
            <translation>In {where} ist keine Aufnahme zu sehen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No reply to an objection yet</source>
            <translation>Noch keine Antwort auf einen Einwand</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>No result entered</source>
            <translation>Kein Ergebnis eingegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>No round of the loop has a report yet. Practise one, and what it shows for each pillar stands here.</source>
            <translation>Noch keine Runde der Interviewreihe hat einen Bericht. Üben Sie eine, dann steht hier, was sie für jede Säule zeigt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>No scenario fits.</source>
            <translation>Kein Szenario passt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>No scenario fits. Search for less.</source>
            <translation>Kein Szenario passt. Suchen Sie mit weniger Wörtern.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>No scenario: delivery and notes only</source>
            <translation>Kein Szenario: nur Sprechweise und Hinweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>No session fits. Search for less, or clear the filters.</source>
            <translation>Keine Sitzung passt. Suchen Sie weniger oder heben Sie die Filter auf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>No share is larger than 100%.</source>
            <translation>Kein Anteil ist größer als 100 %.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>No signal</source>
            <translation>Kein Signal</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>No signal: is the microphone muted or its permission refused?</source>
            <translation>Kein Signal: Ist das Mikrofon stummgeschaltet oder der Zugriff verweigert?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>No sound is arriving</source>
            <translation>Es kommt kein Ton an</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>No success metric was named.</source>
            <translation>Es wurde keine Erfolgsmetrik genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>No trade-off between patterns heard yet</source>
            <translation>Noch keine Abwägung zwischen Mustern gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>No trade-off was stated with both of its sides.</source>
            <translation>Es wurde keine Abwägung mit beiden Seiten genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>No weak finding</source>
            <translation>Kein schwacher Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>No words that take the offer were clearly heard.</source>
            <translation>Keine Worte, die das Angebot annehmen, waren deutlich zu hören.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>No words were heard</source>
            <translation>Keine Wörter gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>No words were heard in it. Play it back: are you to be heard?</source>
            <translation>Darin wurden keine Wörter gehört. Spielen Sie es ab: Sind Sie zu hören?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_document.py"></location>
            <source>No words were heard.</source>
            <translation>Es waren keine Wörter zu hören.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Not asked</source>
            <translation>Nicht gefragt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Not checked</source>
            <translation>Nicht geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Not checked yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Not compared</source>
            <translation>Nicht verglichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>Not everything could be put back: {value}. Nothing is lost: what was there before is kept beside it, and the backups are as they were.</source>
            <translation>Nicht alles konnte wiederhergestellt werden: {value}. Nichts ist verloren: Was vorher da war, ist daneben aufbewahrt, und die Sicherungen sind unverändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/find_bar.py"></location>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>Not heard the one time it counted</source>
            <translation>Das eine Mal, das zählte, nicht gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Not heard: {join}.</source>
            <translation>Nicht gehört: {join}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Not in the catalogue</source>
            <translation>Nicht im Katalog</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Not known yet</source>
            <translation>Noch nicht bekannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>Not practised yet</source>
            <translation>Noch nicht geübt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Not practised yet: 60 seconds for each pillar</source>
            <translation>Noch nicht geübt: 60 Sekunden für jede Säule</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>Not practised yet: {join}.</source>
            <translation>Noch nicht geübt: {join}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Not sure</source>
            <translation>Nicht sicher</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_document.py"></location>
            <source>Not transcribed yet.</source>
            <translation>Noch nicht transkribiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>Not tried</source>
            <translation>Nicht versucht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Not verified</source>
            <translation>Nicht bestätigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Not verified yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/first_run_page.py"></location>
            <source>Not written down: {what} Rounds are recorded all the same.</source>
            <translation>Nicht transkribiert: {what} Runden werden trotzdem aufgenommen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Not yet in one answer: {lacking}</source>
            <translation>Noch nicht in einer Antwort: {lacking}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Note at this moment</source>
            <translation>Notiz an dieser Stelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Note at {clock}</source>
            <translation>Notiz bei {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Note here</source>
            <translation>Hier notieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/start_row.py"></location>
            <source>Nothing but the question and the clock until the report.</source>
            <translation>Bis zum Bericht nur die Frage und die Uhr.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>Nothing can be recorded here</source>
            <translation>Hier kann nichts aufgenommen werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_trial.py"></location>
            <source>Nothing can be recorded in {folder}: {value}.</source>
            <translation>In {folder} kann nichts aufgenommen werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recent_row.py"></location>
            <source>Nothing counted</source>
            <translation>Nichts gewertet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/settings_page.py"></location>
            <source>Nothing had to be changed.</source>
            <translation>Es musste nichts geändert werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Nothing is lost until you say so.</source>
            <translation>Nichts geht verloren, bis Sie es sagen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Nothing leaves this computer</source>
            <translation>Nichts verlässt diesen Computer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>Nothing said what ships first and what later.</source>
            <translation>Nichts sagte, was zuerst geliefert wird und was später.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Nothing to compare yet</source>
            <translation>Noch nichts zu vergleichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>Nothing to count yet</source>
            <translation>Noch nichts zu zählen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>Nothing to fix.</source>
            <translation>Nichts zu verbessern.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/pillar_card.py"></location>
            <source>Nothing to quote yet.</source>
            <translation>Noch nichts zu zitieren.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>Nothing was heard</source>
            <translation>Es war nichts zu hören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>Nothing was installed. Get the archive again where it came from.</source>
            <translation>Es wurde nichts installiert. Holen Sie das Archiv noch einmal von dort, woher es kam.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Nothing was looked at.</source>
            <translation>Nichts wurde geprüft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Nothing was removed.</source>
            <translation>Es wurde nichts entfernt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>Nothing was said.</source>
            <translation>Es wurde nichts gesagt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Nothing was taken in; your file is as it was.</source>
            <translation>Es wurde nichts übernommen; Ihre Datei ist unverändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Nov</source>
            <translation>Nov</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Now recording from {detail}</source>
            <translation>Jetzt wird aufgenommen mit {detail}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>Objection</source>
            <translation>Einwand</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Objection {turn}, about {topic}</source>
            <translation>Einwand {turn}, zu {topic}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Objections</source>
            <translation>Einwände</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Oct</source>
            <translation>Okt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Of everything but the captions.</source>
            <translation>Für alles außer den Untertiteln.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Of menus, pages and findings, from the next start on. Questions stay English.</source>
            <translation>Von Menüs, Seiten und Befunden, ab dem nächsten Start. Fragen bleiben englisch.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>Of several {what} the weakest decides.</source>
            <translation>Von mehreren ({what}) entscheidet die schwächste.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Of the next round. Coach shows what was heard; an exam shows nothing until the end.</source>
            <translation>Für die nächste Runde. Der Coach zeigt, was gehört wurde; eine Prüfung zeigt bis zum Ende nichts.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Of your words while you speak.</source>
            <translation>Für Ihre Worte, während Sie sprechen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Of {sessions}.</source>
            <translation>Aus {sessions}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Off, a backup holds words and findings alone, and needs less room.</source>
            <translation>Ausgeschaltet enthält eine Sicherung nur Wörter und Befunde und braucht weniger Platz.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Offer</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Offer talk</source>
            <translation>Angebotsgespräch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Offer worksheet</source>
            <translation>Angebotsarbeitsblatt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Offer worksheet: no market figure entered</source>
            <translation>Angebotsarbeitsblatt: keine Marktzahl eingetragen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Offer worksheet: {entered} filled in</source>
            <translation>Angebotsarbeitsblatt: {entered} ausgefüllt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Offer worksheet: {left} not entered</source>
            <translation>Angebotsarbeitsblatt: {left} nicht eingetragen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/nav_rail.py"></location>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/switch.py"></location>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>On this computer and in the catalogue</source>
            <translation>Auf diesem Computer und im Katalog</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>One</source>
            <translation>Ein</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>One above the other</source>
            <translation>Untereinander</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>One concrete change: a cap, a smaller list, a phased roll-out, another budget line.</source>
            <translation>Eine konkrete Änderung: eine Obergrenze, eine kürzere Liste, eine Einführung in Phasen, ein anderer Budgetposten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>One file that any browser opens, with the recording inside where you want it.</source>
            <translation>Eine Datei, die jeder Browser öffnet, auf Wunsch mit der Aufnahme darin.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>One number can be gamed. Three (growth, quality, cost) show that the trade-offs between them were thought of.</source>
            <translation>Eine einzelne Zahl lässt sich austricksen. Drei (Wachstum, Qualität, Kosten) zeigen, dass die Abwägungen zwischen ihnen bedacht sind.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/old_sessions_line.py"></location>
            <source>One session is older than {ages}</source>
            <translation>Eine Sitzung ist älter als {ages}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>One session so far, a dot per answer</source>
            <translation>Bisher eine Sitzung, ein Punkt pro Antwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>One side</source>
            <translation>Eine Seite</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>One slide per pillar</source>
            <translation>Eine Folie je Säule</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>One take.</source>
            <translation>Ein Durchgang.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Only a round that was interrupted, and has no report yet, can go on.</source>
            <translation>Nur eine Runde, die unterbrochen wurde und noch keinen Bericht hat, kann fortgesetzt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Only for you.</source>
            <translation>Nur für Sie.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>Only one lever was discussed.</source>
            <translation>Nur ein Hebel wurde besprochen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Only silence is arriving</source>
            <translation>Es kommt nur Stille an</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Only the rules did</source>
            <translation>Nur laut den Regeln erfüllt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>Only the users, or only the outcome; a goal that comes after the first component; the prompt in its own words.</source>
            <translation>Nur die Nutzer oder nur das Ergebnis; ein Ziel, das nach der ersten Komponente kommt; die Aufgabe im eigenen Wortlaut.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Only you said done</source>
            <translation>Nur laut Ihnen erfüllt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>Open Settings, Privacy &amp; security, Microphone, and let desktop apps access it. Look at the mute key of the headset, too.</source>
            <translation>Öffnen Sie Einstellungen, Datenschutz und Sicherheit, Mikrofon, und erlauben Sie Desktop-Apps den Zugriff. Prüfen Sie auch die Stummtaste des Headsets.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>Open System Settings, Privacy &amp; Security, Microphone, switch HFPrep on, and start it again. Look at the mute key of the headset, too.</source>
            <translation>Öffnen Sie Systemeinstellungen, Datenschutz &amp; Sicherheit, Mikrofon, schalten Sie HFPrep ein, und starten Sie es neu. Prüfen Sie auch die Stummtaste des Headsets.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/place_row.py"></location>
            <source>Open folder: {name}</source>
            <translation>Ordner öffnen: {name}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/open_folder.py"></location>
            <source>Open it with a file manager: {value}</source>
            <translation>Öffnen Sie ihn mit einem Dateimanager: {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>Open question</source>
            <translation>Offene Frage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Open round</source>
            <translation>Runde öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>Open the data folder</source>
            <translation>Datenordner öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Open the library</source>
            <translation>Bibliothek öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/first_run_page.py"></location>
            <source>Open the sample round</source>
            <translation>Beispielrunde öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/correcting.py"></location>
            <source>Open the session again: its words may have been made anew.</source>
            <translation>Öffnen Sie die Sitzung noch einmal: Ihre Wörter sind vielleicht neu erzeugt worden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/editor_page.py"></location>
            <source>Open what is there</source>
            <translation>Vorhandenes öffnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>Open {place}: {title}</source>
            <translation>{place} öffnen: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/main_window.py"></location>
            <source>Opening the library</source>
            <translation>Bibliothek wird geöffnet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Opening the microphone</source>
            <translation>Mikrofon wird geöffnet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Order of delivery</source>
            <translation>Reihenfolge der Lieferung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Output: {lines}</source>
            <translation>Ausgabe: {lines}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Own layout: {name}</source>
            <translation>Eigene Vorlage: {name}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>Pace, pauses and fillers are told; no finding is looked for.</source>
            <translation>Tempo, Pausen und Füllwörter werden genannt; nach Befunden wird nicht gesucht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Pace, words a min</source>
            <translation>Tempo, Wörter/min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/guide_browser.py"></location>
            <source>Page of the guide</source>
            <translation>Seite des Leitfadens</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/guide_browser.py"></location>
            <source>Page of the guide: {title}</source>
            <translation>Seite des Leitfadens: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/guide_view.py"></location>
            <source>Pages of the guide</source>
            <translation>Seiten des Leitfadens</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Partial</source>
            <translation>Teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Pass</source>
            <translation>Bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Pass, partial, missing</source>
            <translation>Bestanden, teilweise, fehlt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>Passed {passed} of {total} times, over {sessions}.</source>
            <translation>{passed} von {total} Mal bestanden, in {sessions}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>Passed {passed} of {total} times, {partial} in part, over {sessions}.</source>
            <translation>{passed} von {total} Mal bestanden, {partial} Mal teilweise, in {sessions}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Pause (Space)</source>
            <translation>Pause (Leertaste)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Pause or go on</source>
            <translation>Pause oder weiter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Paused {detail} while the computer slept</source>
            <translation>{detail} pausiert, während der Computer schlief</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>Pauses over {long_pause_s:g} s</source>
            <translation>Pausen über {long_pause_s:g} s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Peer offer</source>
            <translation>Vergleichsangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Peer {lower}</source>
            <translation>Vergleich: {lower}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Phases</source>
            <translation>Phasen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>Phases, sprints or quarters, an MVP and what follows it, or what is left for later.</source>
            <translation>Phasen, Sprints oder Quartale, ein MVP und was darauf folgt, oder was für später bleibt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Phone screen</source>
            <translation>Telefoninterview</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Picture (*.png)</source>
            <translation>Bild (*.png)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Plain text (*.txt)</source>
            <translation>Reiner Text (*.txt)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Plan made</source>
            <translation>Plan erstellt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Plan made, {reports}</source>
            <translation>Plan erstellt, {reports}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/scope_of_two_sprints.py"></location>
            <source>Plans of half a year and more, rewrites and multi-year programmes.</source>
            <translation>Pläne über ein halbes Jahr und länger, Neuentwicklungen und mehrjährige Programme.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/listening_panel.py"></location>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Play (Space)</source>
            <translation>Abspielen (Leertaste)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Play a sound</source>
            <translation>Ton abspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>Play back</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Play from here</source>
            <translation>Ab hier abspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/moments_list.py"></location>
            <source>Play from {clock}</source>
            <translation>Ab {clock} abspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Play or pause</source>
            <translation>Wiedergabe oder Pause</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trend_plot.py"></location>
            <source>Plot</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/home_view.py"></location>
            <source>Plug one in or allow access to it in the system's sound settings, then press F5.</source>
            <translation>Schließen Sie eines an oder erlauben Sie den Zugriff in den Toneinstellungen des Systems, dann drücken Sie F5.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>Plug one in or allow access to it in the system's sound settings, then try again. With --replay a round runs from a recorded answer instead.</source>
            <translation>Schließen Sie eines an, oder erlauben Sie in den Toneinstellungen des Systems den Zugriff darauf, und versuchen Sie es erneut. Mit --replay läuft eine Runde stattdessen aus einer aufgenommenen Antwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/microphone_advice.py"></location>
            <source>Plug one in, then press F5. {platform}</source>
            <translation>Schließen Sie eines an, und drücken Sie dann F5. {platform}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Practice case: senior product manager, AI platform</source>
            <translation>Übungsfall: Senior Product Manager, KI-Plattform</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Practice timers</source>
            <translation>Übungszeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Practise</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/home_view.py"></location>
            <source>Practise a round aloud</source>
            <translation>Eine Runde laut üben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Practise aloud</source>
            <translation>Laut üben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Practise one round twice, or retake an answer from its report. In the library any two sessions can be ticked and compared.</source>
            <translation>Üben Sie eine Runde zweimal, oder wiederholen Sie eine Antwort aus ihrem Bericht. In der Bibliothek lassen sich je zwei Sitzungen ankreuzen und vergleichen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Practise spoken product-manager rounds with an interviewer who cuts in, then read what your words showed and what they left out.</source>
            <translation>Üben Sie gesprochene Produktmanager-Runden mit einem Interviewer, der Zwischenfragen stellt, und lesen Sie dann, was Ihre Worte zeigten und was sie ausließen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/offer_page.py"></location>
            <source>Practise the ask aloud</source>
            <translation>Forderung laut üben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>Practised</source>
            <translation>Geübt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_card.py"></location>
            <source>Preparation checklist</source>
            <translation>Checkliste zur Vorbereitung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Press a fault to go to its line.</source>
            <translation>Ein Klick auf einen Fehler führt zu seiner Zeile.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Press the button that has the focus</source>
            <translation>Schaltfläche mit dem Fokus drücken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/home_view.py"></location>
            <source>Press the number to start</source>
            <translation>Zum Starten die Zahl drücken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>Press to enter your own market range</source>
            <translation>Drücken, um Ihre eigene Marktspanne einzugeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Previous</source>
            <translation>Vorige</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Previous control</source>
            <translation>Voriges Bedienelement</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Previous finding</source>
            <translation>Voriger Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/find_bar.py"></location>
            <source>Previous hit (Shift+F3)</source>
            <translation>Vorheriger Treffer (Umschalt+F3)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_help.py"></location>
            <source>Previous pane</source>
            <translation>Voriger Bereich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Privacy and storage</source>
            <translation>Datenschutz und Speicher</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>Product case</source>
            <translation>Produktfall</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/model/rules.py"></location>
            <source>Product sense</source>
            <translation>Produktgespür</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Push-back</source>
            <translation>Einwände</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Push-back quantified</source>
            <translation>Einwand beziffert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Push-back role-play</source>
            <translation>Rollenspiel mit Einwänden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Put all back as shipped</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>Put it back from a backup; hfprep sessions check tells what is missing.</source>
            <translation>Stellen Sie sie aus einer Sicherung wieder her; hfprep sessions check zeigt, was fehlt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>Put it back from a backup; hfprep sessions check tells what is wrong.</source>
            <translation>Stellen Sie sie aus einer Sicherung wieder her; hfprep sessions check zeigt, was nicht stimmt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/peaks.py"></location>
            <source>Put it back from a backup; text and findings are not affected.</source>
            <translation>Stellen Sie sie aus einer Sicherung wieder her; Text und Befunde sind nicht betroffen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/connection.py"></location>
            <source>Put the data folder on a local disk (network folders cannot hold it), or choose one with --data-dir.</source>
            <translation>Legen Sie den Datenordner auf einen lokalen Datenträger (Netzwerkordner können ihn nicht aufnehmen), oder wählen Sie einen mit --data-dir.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>Python {python_version}, Qt {qversion}, {system}</source>
            <translation>Python {python_version}, Qt {qversion}, {system}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Questions are spoken</source>
            <translation>Fragen vorlesen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/phase_bar.py"></location>
            <source>Questions of this round</source>
            <translation>Fragen dieser Runde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/home_page.py"></location>
            <source>Quick drill {value}</source>
            <translation>Kurze Übung {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/home_view.py"></location>
            <source>Quick drills</source>
            <translation>Kurze Übungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/menus.py"></location>
            <source>R&amp;eport</source>
            <translation>B&amp;ericht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/worked_panel.py"></location>
            <source>Read after: answers to the opening question, one strong, one weak.</source>
            <translation>Zum Nachlesen: Antworten auf die Eröffnungsfrage, eine starke und eine schwache.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Reads anywhere.</source>
            <translation>Überall lesbar.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recent_card.py"></location>
            <source>Recent sessions</source>
            <translation>Letzte Sitzungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Recommended drill: {words}</source>
            <translation>Empfohlene Übung: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/playback.py"></location>
            <source>Record another take.</source>
            <translation>Nehmen Sie einen neuen Durchgang auf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>Record {seconds} s</source>
            <translation>{seconds} s aufnehmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>Record {seconds} s again</source>
            <translation>{seconds} s neu aufnehmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sample_card.py"></location>
            <source>Recorded answers run through captions, coach and report.</source>
            <translation>Aufgenommene Antworten durchlaufen Untertitel, Coach und Bericht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Recorded, not transcribed yet</source>
            <translation>Aufgenommen, noch nicht transkribiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Recording</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Recording and reviewing work without it: rounds are kept, and transcribed later.</source>
            <translation>Aufnehmen und Durchsehen gehen auch ohne: Runden bleiben erhalten und werden später transkribiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>Recording goes on</source>
            <translation>Aufnahme läuft weiter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Recording goes on in a new file; everything before it is kept. Make a copy of your data folder soon.</source>
            <translation>Die Aufnahme läuft in einer neuen Datei weiter; alles davor ist erhalten. Erstellen Sie bald eine Kopie Ihres Datenordners.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Recording goes on. It is started again by itself where it stays so.</source>
            <translation>Die Aufnahme läuft weiter. Bleibt es so, wird sie von selbst neu gestartet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Recordings</source>
            <translation>Aufnahmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>Recordings are safe. Where it happened is noted in the folder of logs, without a word of yours.</source>
            <translation>Die Aufnahmen sind sicher. Wo es geschah, ist im Protokollordner vermerkt, ohne ein Wort von Ihnen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>Recordings that have changed were not copied: hfprep sessions check</source>
            <translation>Geänderte Aufnahmen wurden nicht kopiert: hfprep sessions check</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Recordings, transcripts and notes lie in {folder}, which {cloud} copies to other computers. Name another folder with --data-dir to keep them here.</source>
            <translation>Aufnahmen, Transkripte und Notizen liegen in {folder}, und {cloud} kopiert diesen Ordner auf andere Computer. Geben Sie mit --data-dir einen anderen Ordner an, damit sie hier bleiben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Recordings, transcripts and notes stay in {folder}.</source>
            <translation>Aufnahmen, Transkripte und Notizen bleiben in {folder}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Recovered</source>
            <translation>Wiederhergestellt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Reduce motion</source>
            <translation>Bewegung reduzieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/home_view.py"></location>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Remind me of sessions older than</source>
            <translation>Erinnern an Sitzungen, älter als</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Remove it and install it again.</source>
            <translation>Entfernen Sie es, und installieren Sie es neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>Remove that file once you miss nothing; it may hold words of erased sessions.</source>
            <translation>Entfernen Sie diese Datei, sobald Ihnen nichts fehlt; sie kann Wörter endgültig gelöschter Sitzungen enthalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/moments_list.py"></location>
            <source>Remove the moment at {at}</source>
            <translation>Stelle bei {at} entfernen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Remove the star</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Rename that file, or give the new scenario another id.</source>
            <translation>Benennen Sie diese Datei um, oder geben Sie dem neuen Szenario eine andere Kennung.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Rename the folder or archive you want to add, or remove the one that is there.</source>
            <translation>Benennen Sie den Ordner oder das Archiv, das Sie hinzufügen möchten, um, oder entfernen Sie das vorhandene Modell.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Rename the folder, or the archive, that you want to add.</source>
            <translation>Benennen Sie den Ordner oder das Archiv um, das Sie hinzufügen möchten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Retake this reply</source>
            <translation>Diese Antwort wiederholen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>Retake this reply, answer {value}</source>
            <translation>Diese Antwort wiederholen, Antwort {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Retake this round</source>
            <translation>Diese Runde wiederholen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_chip.py"></location>
            <source>Roadmap</source>
            <translation>Roadmap</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Room on this disk</source>
            <translation>Platz auf diesem Datenträger</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>Round and push-back</source>
            <translation>Runde und Einwände</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_chooser.py"></location>
            <source>Round to practise: none</source>
            <translation>Runde zum Üben: keine</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_chooser.py"></location>
            <source>Round to practise: {title}</source>
            <translation>Runde zum Üben: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Rounds and reports are transcribed with it. Earlier transcripts stay as they are.</source>
            <translation>Runden und Berichte werden damit transkribiert. Frühere Transkripte bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>Rules describe what you said. They do not predict a decision.</source>
            <translation>Regeln beschreiben, was Sie gesagt haben. Sie sagen keine Entscheidung voraus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Rules describe what you said; they do not predict a decision.</source>
            <translation>Regeln beschreiben, was Sie gesagt haben; sie sagen keine Entscheidung voraus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>Run hfprep doctor to see the microphones that are there.</source>
            <translation>Mit hfprep doctor sehen Sie, welche Mikrofone vorhanden sind.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Run hfprep models list to see which are; recordings made without one are kept and can be transcribed later.</source>
            <translation>Mit hfprep models list sehen Sie, welche es sind; Aufnahmen ohne Modell bleiben erhalten und können später transkribiert werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Run the first check again</source>
            <translation>Ersten Check wiederholen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Run today's rules again</source>
            <translation>Aktuelle Regeln erneut anwenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/repetition.py"></location>
            <source>Said again</source>
            <translation>Mehrfach gesagt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>Same prompt: {asked}.</source>
            <translation>Dieselbe Frage: {asked}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>Same prompt: {asked}; {shared} of {asked_2}.</source>
            <translation>Dieselbe Frage: {asked}; {shared} von {asked_2}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/editor_page.py"></location>
            <source>Save all the same</source>
            <translation>Trotzdem speichern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Save as a draft</source>
            <translation>Als Entwurf speichern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Save it as UTF-8 with the program that made it.</source>
            <translation>Speichern Sie sie als UTF-8 mit dem Programm, das sie erstellt hat.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Save the plan</source>
            <translation>Plan speichern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Saving the recording</source>
            <translation>Die Aufnahme wird gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>Say a sentence as you would in the room, then hear it back.</source>
            <translation>Sagen Sie einen Satz wie im Interview, und hören Sie ihn dann an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Say instead</source>
            <translation>Stattdessen sagen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Say it aloud here before you say it there</source>
            <translation>Sagen Sie es hier laut, bevor Sie es dort sagen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>Say what is right about it, in their words.</source>
            <translation>Sagen Sie mit den Worten der anderen Seite, was daran richtig ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Say what you think you did, then see how far the findings agree.</source>
            <translation>Sagen Sie, was Sie Ihrer Meinung nach getan haben, und sehen Sie dann, wie weit die Befunde übereinstimmen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Say what you think you did. The report shows it beside what the rules found; what you are not sure of is left out.</source>
            <translation>Sagen Sie, was Sie Ihrer Meinung nach getan haben. Der Bericht zeigt es neben dem, was die Regeln gefunden haben; wobei Sie nicht sicher sind, bleibt weg.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/paths.py"></location>
            <source>Say where data may lie with --data-dir.</source>
            <translation>Geben Sie mit --data-dir an, wo Daten liegen dürfen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>Saying that metrics matter or come later, asking for them, load assumptions; announcing the design, the system of today, a past job.</source>
            <translation>Sagen, dass Metriken wichtig sind oder später kommen, nach ihnen fragen, Annahmen zur Last; den Entwurf ankündigen, das heutige System, eine frühere Stelle.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Scenario: {title}</source>
            <translation>Szenario: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Scenarios</source>
            <translation>Szenarien</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/scope_of_two_sprints.py"></location>
            <source>Scope of two sprints</source>
            <translation>Umfang von zwei Sprints</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Search all words, names, tags and notes</source>
            <translation>Alle Wörter, Namen, Schlagwörter und Notizen durchsuchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>Search scenarios</source>
            <translation>Szenarien durchsuchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Search titles and tasks</source>
            <translation>Titel und Aufgaben durchsuchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>Second</source>
            <translation>Zweite</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/store.py"></location>
            <source>See what was found: hfprep sessions show {full_id}</source>
            <translation>So sehen Sie, was gefunden wurde: hfprep sessions show {full_id}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>See which there are: hfprep sessions restore-backup</source>
            <translation>So sehen Sie, welche es gibt: hfprep sessions restore-backup</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/quote_line.py"></location>
            <source>Sep</source>
            <translation>Sep</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/services_without_purpose.py"></location>
            <source>Services without a purpose</source>
            <translation>Dienste ohne Zweck</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trend_twin.py"></location>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/settings_page.py"></location>
            <source>Sessions, plan and models were not touched.</source>
            <translation>Sitzungen, Plan und Modelle blieben unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Settings</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/settings.py"></location>
            <source>Settings reset</source>
            <translation>Einstellungen zurückgesetzt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Seven</source>
            <translation>Sieben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/queries.py"></location>
            <source>Several sessions begin with {session_id}; none was chosen.</source>
            <translation>Mehrere Sitzungen beginnen mit {session_id}; es wurde keine gewählt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/time_per_part.py"></location>
            <source>Share of the answer: {shares}.</source>
            <translation>Anteil an der Antwort: {shares}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recent_row.py"></location>
            <source>Share passed in the last {times}: {shares}</source>
            <translation>Anteil bestanden, die letzten {times}: {shares}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Shift+Tab</source>
            <translation>Umschalt+Tab</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Shorten it with another program.</source>
            <translation>Kürzen Sie sie mit einem anderen Programm.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Show coach</source>
            <translation>Coach anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Show facts ({facts})</source>
            <translation>Fakten anzeigen ({facts})</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Show or hide captions</source>
            <translation>Untertitel ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Show or hide the coach</source>
            <translation>Coach ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Show or hide the facts</source>
            <translation>Fakten ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Show or hide the unchanged</source>
            <translation>Unveränderte ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Show the findings</source>
            <translation>Befunde anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Show the practice case</source>
            <translation>Übungsfall anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Show the trash</source>
            <translation>Papierkorb anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Show the {count} unchanged</source>
            <translation>Die {count} unveränderten anzeigen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Sign-on</source>
            <translation>Antrittsbonus</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Sign-on. {assumed}</source>
            <translation>Antrittsbonus. {assumed}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>Silence stands in its place, so that all times are right. Recording goes on.</source>
            <translation>Stille steht an dieser Stelle, damit alle Zeiten stimmen. Die Aufnahme läuft weiter.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Six</source>
            <translation>Sechs</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Sizes, what removes what, and a check of the library.</source>
            <translation>Größen, was wodurch entfernt wird und eine Prüfung der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Skip marking yourself</source>
            <translation>Selbstbewertung überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Skip silences</source>
            <translation>Stille überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Skip silences (Shift+S)</source>
            <translation>Stille überspringen (Umschalt+S)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/first_run_page.py"></location>
            <source>Skip the check</source>
            <translation>Check überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Skip the objection</source>
            <translation>Einwand überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>Skip the question</source>
            <translation>Frage überspringen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/text_sizes.py"></location>
            <source>Smaller text</source>
            <translation>Text verkleinern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>Something in the program went wrong</source>
            <translation>Im Programm ist etwas schiefgegangen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>Something in the program went wrong. Your recordings are safe.</source>
            <translation>Im Programm ist etwas schiefgegangen. Ihre Aufnahmen sind sicher.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Something to fix</source>
            <translation>Etwas zu verbessern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Sound output</source>
            <translation>Tonausgabe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/microphone_card.py"></location>
            <source>Speak as you would in the room.</source>
            <translation>Sprechen Sie wie im Interview.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Speak the questions</source>
            <translation>Fragen vorlesen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>Speak, and see whether you are heard.</source>
            <translation>Sprechen Sie, und sehen Sie, ob Sie gehört werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Speech</source>
            <translation>Spracherkennung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Speech is recognised and judged by this computer alone. The model, the rules and the fonts came with the program.</source>
            <translation>Sprache wird nur auf diesem Computer erkannt und beurteilt. Modell, Regeln und Schriften kamen mit dem Programm.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>Speech model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Speech models</source>
            <translation>Sprachmodelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Speech models…</source>
            <translation>Sprachmodelle…</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Speed</source>
            <translation>Wiedergabetempo</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>Speed: {words}</source>
            <translation>Wiedergabetempo: {words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/model/rules.py"></location>
            <source>Stakeholder alignment</source>
            <translation>Abstimmung mit Stakeholdern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Star</source>
            <translation>Stern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Star this moment</source>
            <translation>Stern für diese Stelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/scenarios_view.py"></location>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/start_row.py"></location>
            <source>Start a round</source>
            <translation>Runde starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Start drill</source>
            <translation>Übung starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Start drill{length}</source>
            <translation>Übung starten{length}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Start the framing drill</source>
            <translation>Übung zur Rahmung beginnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/commands.py"></location>
            <source>Start the round</source>
            <translation>Runde starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/first_run_view.py"></location>
            <source>Start with a 90-second framing drill</source>
            <translation>Mit 90-Sekunden-Übung zur Rahmung starten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_top_bar.py"></location>
            <source>Stays on this computer</source>
            <translation>Bleibt auf diesem Computer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_cards.py"></location>
            <source>Steps heard so far</source>
            <translation>Bisher gehörte Schritte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>Still missing</source>
            <translation>Fehlt noch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Still open</source>
            <translation>Noch offen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>Stop importing</source>
            <translation>Import anhalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Stopped</source>
            <translation>Gestoppt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>Stopping</source>
            <translation>Wird gestoppt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>Stopping. What came is kept.</source>
            <translation>Wird gestoppt. Das bisher Geladene bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>SubRip captions</source>
            <translation>SubRip-Untertitel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Swap</source>
            <translation>Tauschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/compare_page.py"></location>
            <source>Swap the two</source>
            <translation>Die beiden tauschen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>System default</source>
            <translation>Systemstandard</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>System design</source>
            <translation>Systemdesign</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>System follows what the computer is set to.</source>
            <translation>System folgt der Einstellung des Computers.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/own_keys.py"></location>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/guide_browser.py"></location>
            <source>Tab goes from link to link, Enter follows one</source>
            <translation>Tab geht von Link zu Link, Eingabe folgt ihm</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Table of all figures (*.csv)</source>
            <translation>Tabelle aller Werte (*.csv)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Table of findings</source>
            <translation>Tabelle der Befunde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Take that back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Take that back of answer {value}</source>
            <translation>Zurücknehmen bei Antwort {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>Take the round again; what was recorded stays in the library.</source>
            <translation>Wiederholen Sie die Runde; was aufgenommen wurde, bleibt in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Take the star away</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_row.py"></location>
            <source>Take your tick back</source>
            <translation>Häkchen zurücknehmen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>Take {letter}</source>
            <translation>Durchgang {letter}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/take_row.py"></location>
            <source>Take {number}</source>
            <translation>Durchgang {number}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>Take {number}, {short_date}{part}</source>
            <translation>Durchgang {number}, {short_date}{part}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Takes</source>
            <translation>Durchgänge</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Takes {takes}</source>
            <translation>Durchgänge {takes}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Temporary copies</source>
            <translation>Temporäre Kopien</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Ten</source>
            <translation>Zehn</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/text_sizes.py"></location>
            <source>Text as shipped</source>
            <translation>Normale Textgröße</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Text comes in this language; findings are looked for in English only.</source>
            <translation>Der Text kommt in dieser Sprache; Befunde werden nur auf Englisch gesucht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/code_edit.py"></location>
            <source>Text of the scenario</source>
            <translation>Text des Szenarios</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>Thanks and praise (“great question”), conceding only by changing the plan, granting a fact while brushing it aside.</source>
            <translation>Dank und Lob („great question“), ein Zugeständnis nur durch Ändern des Plans, eine Tatsache einräumen und sie zugleich abtun.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>That day lies outside the plan.</source>
            <translation>Dieser Tag liegt außerhalb des Plans.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is not a figure.</source>
            <translation>Das ist keine Zahl.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>That is the smallest share of all your findings.</source>
            <translation>Das ist der kleinste Anteil aller Ihrer Befunde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too large for a company's value.</source>
            <translation>Das ist zu viel für einen Unternehmenswert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too large for a sign-on.</source>
            <translation>Das ist zu viel für einen Antrittsbonus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too large for a year's base.</source>
            <translation>Das ist zu viel für ein Jahresgrundgehalt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too small for a company's value.</source>
            <translation>Das ist zu wenig für einen Unternehmenswert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too small for a sign-on.</source>
            <translation>Das ist zu wenig für einen Antrittsbonus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That is too small for a year's base.</source>
            <translation>Das ist zu wenig für ein Jahresgrundgehalt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>That was the first finding</source>
            <translation>Das war der erste Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>That was the last finding</source>
            <translation>Das war der letzte Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>That would be {value}.</source>
            <translation>Das wären {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/roles.py"></location>
            <source>The analyzer's network cannot be read: {why}.</source>
            <translation>Das Netz der Auswertung kann nicht gelesen werden: {why}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>The app opens no connection by itself, not even for updates.</source>
            <translation>Die App öffnet von sich aus keine Verbindung, auch nicht für Updates.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>The ask is not tied to a measurable result.</source>
            <translation>Die Forderung ist mit keinem messbaren Ergebnis verknüpft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>The ask is tied to a measurable result.</source>
            <translation>Die Forderung ist mit einem messbaren Ergebnis verknüpft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>The ask rests on outside evidence with a figure.</source>
            <translation>Die Forderung stützt sich auf einen Beleg von außen mit einer Zahl.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The audio file {name} cannot be read: {value}.</source>
            <translation>Die Audiodatei {name} kann nicht gelesen werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The audio file {name} has changed since it was recorded.</source>
            <translation>Die Audiodatei {name} hat sich seit der Aufnahme verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The audio file {name} is missing.</source>
            <translation>Die Audiodatei {name} fehlt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The audio lasts {found_s} s, but {duration_s} s were recorded.</source>
            <translation>Das Audio dauert {found_s} s, aber aufgenommen wurden {duration_s} s.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>The catalogue does not know its files, so there is nothing to compare them with.</source>
            <translation>Der Katalog kennt seine Dateien nicht, also gibt es nichts, womit sie sich vergleichen ließen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>The catalogue does not know its files, so they could not be verified.</source>
            <translation>Der Katalog kennt seine Dateien nicht, deshalb konnten sie nicht geprüft werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>The committee records the willingness to adjust. A reply that skips the concern sounds like the defence of a diagram.</source>
            <translation>Das Komitee hält fest, ob Sie bereit sind, etwas anzupassen. Eine Antwort, die das Bedenken übergeht, klingt, als würde ein Diagramm verteidigt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>The committee's debrief over all rounds</source>
            <translation>Die Komitee-Nachbesprechung über alle Runden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>The concern was denied.</source>
            <translation>Das Bedenken wurde bestritten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>The concern was not granted or restated.</source>
            <translation>Das Bedenken wurde weder anerkannt noch wiedergegeben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>The cost of the solution was not weighed.</source>
            <translation>Die Kosten der Lösung wurden nicht abgewogen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>The cost of the solution was weighed.</source>
            <translation>Die Kosten der Lösung wurden abgewogen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>The daily backup could not be made: {value}. The library and every recording are as they were.</source>
            <translation>Die tägliche Sicherung konnte nicht erstellt werden: {value}. Die Bibliothek und alle Aufnahmen sind unverändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>The damaged file is kept as {damaged}</source>
            <translation>Die beschädigte Datei bleibt als {damaged} erhalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>The damaged file is kept as {name} in {parent}.{lost}</source>
            <translation>Die beschädigte Datei ist als {name} in {parent} aufbewahrt.{lost}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/refused_window.py"></location>
            <source>The data folder cannot be used - HFPrep Desktop</source>
            <translation>Der Datenordner kann nicht verwendet werden - HFPrep Desktop</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/main.py"></location>
            <source>The data folder cannot be used: {value}.</source>
            <translation>Der Datenordner kann nicht verwendet werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/paths.py"></location>
            <source>The data folder {data} cannot be used: {value}.</source>
            <translation>Der Datenordner {data} kann nicht verwendet werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/paths.py"></location>
            <source>The data folder {data} is not writable; nothing in it was changed.</source>
            <translation>Der Datenordner {data} ist nicht beschreibbar; es wurde nichts darin verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/rows.py"></location>
            <source>The database was changed by another program: restore a copy of the data folder.</source>
            <translation>Die Datenbank wurde von einem anderen Programm verändert: Stellen Sie eine Kopie des Datenordners wieder her.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The description {sidecar} beside the audio is missing.</source>
            <translation>Die Beschreibung {sidecar} neben dem Audio fehlt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>The design began and no success metric was named.</source>
            <translation>Der Entwurf begann, und es wurde keine Erfolgsmetrik genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>The disk cannot be asked</source>
            <translation>Datenträger nicht abfragbar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>The disk has too little room for copies of recordings.</source>
            <translation>Der Datenträger hat zu wenig Platz für Kopien von Aufnahmen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>The disk is full, so nothing was imported.</source>
            <translation>Der Datenträger ist voll; es wurde nichts importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>The disk is full: in {folder} there is no room for a minute of recording. What was recorded before is safe.</source>
            <translation>Der Datenträger ist voll: In {folder} ist kein Platz für eine Minute Aufnahme. Was vorher aufgenommen wurde, ist sicher.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>The disk is full: the speech model {name} could not be completed.</source>
            <translation>Der Datenträger ist voll: Das Sprachmodell {name} konnte nicht vervollständigt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>The disk is nearly full: {room_words}</source>
            <translation>Der Datenträger ist fast voll: {room_words}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>The disk reported an error</source>
            <translation>Der Datenträger hat einen Fehler gemeldet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>The equity was asked for as a figure.</source>
            <translation>Die Beteiligung wurde als Zahl gefordert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>The fault of the rejected option alone, benefits without a price, a choice left to the listener.</source>
            <translation>Nur der Fehler der verworfenen Möglichkeit, Vorteile ohne Preis, eine Wahl, die den Zuhörern überlassen bleibt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>The file is probably damaged; export it again from where it was made.</source>
            <translation>Die Datei ist wahrscheinlich beschädigt; exportieren Sie sie dort, wo sie entstanden ist, noch einmal.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>The file of this drill is missing. Install HFPrep Desktop again.</source>
            <translation>Die Datei dieser Übung fehlt. Installieren Sie HFPrep Desktop neu.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>The file {name} is not as long as it should be; nothing was installed.</source>
            <translation>Die Datei {name} ist nicht so lang, wie sie sein sollte; es wurde nichts installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The file {name} of the speech model {name_2} is damaged or was altered; it was not loaded.</source>
            <translation>Die Datei {name} des Sprachmodells {name_2} ist beschädigt oder wurde verändert; sie wurde nicht geladen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>The file {name} of the speech model {name_2} is damaged or was altered; nothing was installed.</source>
            <translation>Die Datei {name} des Sprachmodells {name_2} ist beschädigt oder wurde verändert; es wurde nichts installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The file {name} of the speech model {name_2} is missing.</source>
            <translation>Die Datei {name} des Sprachmodells {name_2} fehlt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>The file {name} that came is not the one of the speech model {name_2}: it was damaged on its way, or altered. It was deleted, and nothing was installed.</source>
            <translation>Die empfangene Datei {name} ist nicht die des Sprachmodells {name_2}: Sie wurde unterwegs beschädigt oder verändert. Sie wurde gelöscht, und es wurde nichts installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>The file {path} is not a library of HFPrep Desktop; it was left as it is.</source>
            <translation>Die Datei {path} ist keine Bibliothek von HFPrep Desktop; sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The files of the speech model {name} are missing.</source>
            <translation>Die Dateien des Sprachmodells {name} fehlen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>The finding that you miss most often will stand here, with its last three results.</source>
            <translation>Hier wird der Befund stehen, der Ihnen am häufigsten fehlt, mit seinen letzten drei Ergebnissen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>The first component came before the first success metric.</source>
            <translation>Die erste Komponente kam vor der ersten Erfolgsmetrik.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>The first number is the anchor. Name it yourself when you have market data behind it; when they have named theirs, do not argue around it but set yours beside it.</source>
            <translation>Die erste Zahl ist der Anker. Nennen Sie sie selbst, wenn Sie Marktdaten dahinter haben; hat die Gegenseite ihre genannt, reden Sie nicht darum herum, sondern stellen Sie Ihre daneben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>The first offer is made to be answered. Taken unexamined it leaves on the table what was meant to be asked for.</source>
            <translation>Das erste Angebot ist dazu da, beantwortet zu werden. Wer es ungeprüft annimmt, verschenkt, worum er hätte bitten sollen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>The first offer was not simply taken.</source>
            <translation>Das erste Angebot wurde nicht einfach angenommen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>The first success metric came before the first component.</source>
            <translation>Die erste Erfolgsmetrik kam vor der ersten Komponente.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>The five rounds are spread over three weeks, or up to the day before the interview where that is nearer. Each may be moved.</source>
            <translation>Die fünf Runden verteilen sich über drei Wochen oder bis zum Tag vor dem Interview, wenn dieser näher liegt. Jede kann verschoben werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/open_folder.py"></location>
            <source>The folder could not be shown; nothing in it was changed.</source>
            <translation>Der Ordner konnte nicht angezeigt werden; darin wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>The folder {folder} cannot be made: {value}.</source>
            <translation>Der Ordner {folder} kann nicht angelegt werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>The folder {folder} cannot be reached: {value}.</source>
            <translation>Der Ordner {folder} ist nicht erreichbar: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>The guide gives no range.</source>
            <translation>Der Leitfaden nennt keine Spanne.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>The guide gives {low} to {high}.</source>
            <translation>Der Leitfaden nennt {low} bis {high}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>The import was stopped</source>
            <translation>Der Import wurde angehalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>The import was stopped.</source>
            <translation>Der Import wurde angehalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/resources.py"></location>
            <source>The installed program lacks the file {parts}; your data is untouched.</source>
            <translation>Dem installierten Programm fehlt die Datei {parts}; Ihre Daten sind unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>The interview lies before the first day of the plan.</source>
            <translation>Das Interview liegt vor dem ersten Tag des Plans.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>The interviewer asks</source>
            <translation>Der Interviewer fragt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>The interviewer asks aloud; the question is written as well.</source>
            <translation>Der Interviewer fragt laut; die Frage steht auch da.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>The last seconds are being written to disk.</source>
            <translation>Die letzten Sekunden werden auf den Datenträger geschrieben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>The levers were discussed one by one.</source>
            <translation>Die Hebel wurden einzeln besprochen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/connection.py"></location>
            <source>The library cannot be opened safely: {name} is {found} here. Nothing was changed.</source>
            <translation>Die Bibliothek kann nicht sicher geöffnet werden: {name} ist hier {found}. Es wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/screens.py"></location>
            <source>The library cannot be used</source>
            <translation>Bibliothek nicht verwendbar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>The library is damaged and could not be rebuilt: {what} The damaged file is kept as {kept}, and every recording is untouched in {recordings}.</source>
            <translation>Die Bibliothek ist beschädigt und konnte nicht neu aufgebaut werden: {what} Die beschädigte Datei ist als {kept} aufbewahrt, und alle Aufnahmen in {recordings} sind unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>The library must be updated, and no copy of it can be made first: {value}. It was left as it is.</source>
            <translation>Die Bibliothek muss aktualisiert werden, und zuvor kann keine Kopie von ihr erstellt werden: {value}. Sie blieb, wie sie ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/rows.py"></location>
            <source>The library names a recording outside its own folder; that file was not touched.</source>
            <translation>Die Bibliothek nennt eine Aufnahme außerhalb ihres eigenen Ordners; diese Datei wurde nicht angetastet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>The library points them out. Nothing is deleted unless you do it.</source>
            <translation>Die Bibliothek weist darauf hin. Gelöscht wird nur, was Sie selbst löschen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The library was damaged and rebuilt; the damaged file</source>
            <translation>Die Bibliothek war beschädigt und wurde neu aufgebaut; die beschädigte Datei</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The library was replaced by a backup; the one before</source>
            <translation>Die Bibliothek wurde durch eine Sicherung ersetzt; die vorherige</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>The library's database {database} is damaged, and could not be put aside: {value}. Your recordings are untouched in {recordings}.</source>
            <translation>Die Datenbank der Bibliothek {database} ist beschädigt und konnte nicht beiseitegelegt werden: {value}. Ihre Aufnahmen in {recordings} sind unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>The library's database {path} cannot be made: {value}.</source>
            <translation>Die Datenbank der Bibliothek {path} kann nicht angelegt werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>The microphone {device} could not be opened.</source>
            <translation>Das Mikrofon {device} konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>The offer was taken as it was made.</source>
            <translation>Das Angebot wurde angenommen, wie es gemacht wurde.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>The offer was taken{at}: {quote}.</source>
            <translation>Das Angebot wurde{at} angenommen: {quote}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_document.py"></location>
            <source>The offer worksheet cannot be read: it is damaged.</source>
            <translation>Das Angebotsarbeitsblatt kann nicht gelesen werden: Es ist beschädigt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>The oldest go by themselves. You may delete all of them.</source>
            <translation>Die ältesten verschwinden von selbst. Sie dürfen alle löschen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>The opening</source>
            <translation>Der Einstieg</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/guide.py"></location>
            <source>The page {name} of the guide {fault}; your data is untouched.</source>
            <translation>Die Seite {name} des Leitfadens: {fault}; Ihre Daten sind unberührt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/phrases.py"></location>
            <source>The phrase list {name} cannot be read: {error}.</source>
            <translation>Die Phrasenliste {name} kann nicht gelesen werden: {error}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/repair.py"></location>
            <source>The phrase list {slips_file} has a line without '=': {line}.</source>
            <translation>Die Phrasenliste {slips_file} hat eine Zeile ohne '=': {line}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/scope_of_two_sprints.py"></location>
            <source>The plan reaches far: “{plans}”{ending}.</source>
            <translation>Der Plan reicht weit: „{plans}“{ending}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>The position was defended and nothing was adjusted.</source>
            <translation>Die Position wurde verteidigt und nichts angepasst.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/sound_source.py"></location>
            <source>The recorder {outcome} before it could begin.</source>
            <translation>Der Rekorder {outcome}, bevor die Aufnahme beginnen konnte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>The recording could not be played; it is safe.</source>
            <translation>Die Aufnahme konnte nicht abgespielt werden; sie ist sicher.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>The recording is being written down and compared with the rules.</source>
            <translation>Die Aufnahme wird transkribiert und mit den Regeln verglichen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>The recording is kept. Watch the level on the home page while you speak: it may be another microphone, or one that is muted.</source>
            <translation>Die Aufnahme bleibt erhalten. Achten Sie beim Sprechen auf den Pegel auf der Startseite: Vielleicht ist es ein anderes Mikrofon oder eines, das stummgeschaltet ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>The recording was interrupted.</source>
            <translation>Die Aufnahme wurde unterbrochen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>The recordings of this bundle take {value} MB, and the disk has not enough room. Nothing was imported.</source>
            <translation>Die Aufnahmen dieses Pakets brauchen {value} MB, und der Datenträger hat nicht genug Platz. Es wurde nichts importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/reports.py"></location>
            <source>The report is ready</source>
            <translation>Der Bericht ist fertig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/reports.py"></location>
            <source>The round ended there. Everything up to {clock} is saved.</source>
            <translation>Die Runde endete dort. Alles bis {clock} ist gespeichert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/leaving_question.py"></location>
            <source>The round is still being recorded</source>
            <translation>Die Runde wird noch aufgenommen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/repetition.py"></location>
            <source>The same four words in a row, three times or more.</source>
            <translation>Dieselben vier Wörter in Folge, dreimal oder öfter.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>The same metric twice, an effect of one part, a promise to name some later.</source>
            <translation>Dieselbe Metrik zweimal, die Wirkung eines einzelnen Bausteins, das Versprechen, später welche zu nennen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>The scenario has changed since this round was interrupted, so it cannot go on.</source>
            <translation>Das Szenario hat sich geändert, seit diese Runde unterbrochen wurde; sie kann nicht fortgesetzt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/worked_panel.py"></location>
            <source>The scenario of this session is not here any more.</source>
            <translation>Das Szenario dieser Sitzung ist nicht mehr vorhanden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/scenarios.py"></location>
            <source>The scenario {scenario_id} cannot be used: {message}</source>
            <translation>Das Szenario {scenario_id} kann nicht verwendet werden: {message}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>The script concern, cost, revenue broke off at {missing}</source>
            <translation>Der Ablauf Bedenken, Kosten, Umsatz brach ab bei {missing}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>The session gets today's date, as files seldom say when they were spoken. Your file stays.</source>
            <translation>Die Sitzung erhält das heutige Datum, da Dateien selten sagen, wann sie gesprochen wurden. Ihre Datei bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>The session has an id that tells no moment, so it was not imported.</source>
            <translation>Die Kennung der Sitzung nennt keinen Zeitpunkt; sie wurde nicht importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/erasing.py"></location>
            <source>The session is gone from the library, but not all of its audio in {folder} could be removed: {value}.</source>
            <translation>Die Sitzung ist aus der Bibliothek entfernt, aber nicht alle Audiodateien in {folder} konnten entfernt werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/erasing.py"></location>
            <source>The session is gone from the library, but not from every backup in {backups}: {value}.</source>
            <translation>Die Sitzung ist aus der Bibliothek entfernt, aber nicht aus jeder Sicherung in {backups}: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>The session was exported while it was being recorded, so it was not imported.</source>
            <translation>Die Sitzung wurde exportiert, während sie noch aufgenommen wurde; sie wurde nicht importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>The session {id} is one of {scenario_id}.</source>
            <translation>Die Sitzung {id} gehört zu {scenario_id}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>The session {retake_of} has no answer {value}.</source>
            <translation>Die Sitzung {retake_of} hat keine Antwort {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/root.py"></location>
            <source>The settings could not be saved: {value}.</source>
            <translation>Die Einstellungen konnten nicht gespeichert werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/playback.py"></location>
            <source>The sound output {name} is not there, so the system's own plays.</source>
            <translation>Das Ausgabegerät {name} ist nicht da, deshalb wird das des Systems verwendet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/engine.py"></location>
            <source>The speech model could not be loaded.</source>
            <translation>Das Sprachmodell konnte nicht geladen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/hub_download.py"></location>
            <source>The speech model {name} could not be fetched: {reason}. What came so far is kept.</source>
            <translation>Das Sprachmodell {name} konnte nicht heruntergeladen werden: {reason}. Das bisher Geladene bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>The speech model {name} could not be installed: {value}.</source>
            <translation>Das Sprachmodell {name} konnte nicht installiert werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The speech model {name} could not be put back: {value}.</source>
            <translation>Das Sprachmodell {name} konnte nicht zurückgelegt werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The speech model {name} could not be removed: {value}.</source>
            <translation>Das Sprachmodell {name} konnte nicht entfernt werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The speech model {name} is here already: it came with the program.</source>
            <translation>Das Sprachmodell {name} ist schon da: Es kam mit dem Programm.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>The speech model {name} is not installed.</source>
            <translation>Das Sprachmodell {name} ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/hub_download.py"></location>
            <source>The speech model {name} is not to be had where it was (HTTP {code}). What came so far is kept.</source>
            <translation>Das Sprachmodell {name} ist dort, wo es war, nicht erhältlich (HTTP {code}). Das bisher Geladene bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/portaudio.py"></location>
            <source>The system library PortAudio is missing, so no microphone can be used.</source>
            <translation>Die Systembibliothek PortAudio fehlt; es kann kein Mikrofon verwendet werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>The system took another microphone. Everything before it is kept.</source>
            <translation>Das System hat ein anderes Mikrofon genommen. Alles davor ist erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>The system's output</source>
            <translation>Ausgabe des Systems</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>The task, as it will be asked</source>
            <translation>Die Aufgabe, wie sie gestellt wird</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>The text has {faults}</source>
            <translation>Der Text hat {faults}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>The text is checked while you type. Saved, it stands under Practise.</source>
            <translation>Der Text wird beim Tippen geprüft. Gespeichert steht er unter „Üben“.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>The trash is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/theme_switch.py"></location>
            <source>Theme as the system's</source>
            <translation>Design wie im System</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>There are no findings</source>
            <translation>Es gibt keine Befunde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>There is no account, no telemetry, no update check and no crash report. One connection can be opened at all: to fetch a further speech model by its name, when you ask for that.</source>
            <translation>Es gibt kein Konto, keine Telemetrie, keine Update-Prüfung und keine Absturzberichte. Nur eine einzige Verbindung kann überhaupt geöffnet werden: um ein weiteres Sprachmodell über seinen Namen herunterzuladen, wenn Sie das verlangen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>There is no backup of that day; nothing was changed.</source>
            <translation>Es gibt keine Sicherung von diesem Tag; es wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>There is no file called {value}.</source>
            <translation>Es gibt keine Datei namens {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>There is no file {path}.</source>
            <translation>Es gibt keine Datei {path}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>There is no file {path}; text and findings are not affected.</source>
            <translation>Es gibt keine Datei {path}; Text und Befunde sind nicht betroffen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>There is no folder, no archive and no known model called {name}.</source>
            <translation>Es gibt keinen Ordner, kein Archiv und kein bekanntes Modell namens {name}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_source.py"></location>
            <source>There is no folder, no archive and no known model called {path}.</source>
            <translation>Es gibt keinen Ordner, kein Archiv und kein bekanntes Modell namens {path}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/capture.py"></location>
            <source>There is no microphone called {name}.</source>
            <translation>Es gibt kein Mikrofon namens {name}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>There is no room for the speech model {name}: it takes {size}, {free} are free. Nothing else was changed.</source>
            <translation>Für das Sprachmodell {name} ist kein Platz: Es braucht {size}, frei sind {free}. Sonst wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/scenarios.py"></location>
            <source>There is no scenario called {scenario_id}.</source>
            <translation>Es gibt kein Szenario namens {scenario_id}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/queries.py"></location>
            <source>There is no session {session_id} in the library.</source>
            <translation>Es gibt keine Sitzung {session_id} in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>There is no speech model on this computer. Recordings are kept, and can be transcribed once there is one.</source>
            <translation>Auf diesem Computer gibt es kein Sprachmodell. Aufnahmen bleiben erhalten und können transkribiert werden, sobald es eines gibt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>They</source>
            <translation>Gegenseite</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/settings.py"></location>
            <source>They could not be read; the old ones are kept as {name}.</source>
            <translation>Sie konnten nicht gelesen werden; die alten sind als {name} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>They go when that is done; what a crash left behind goes at the next start.</source>
            <translation>Sie verschwinden, wenn das erledigt ist; was ein Absturz zurückließ, beim nächsten Start.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/root.py"></location>
            <source>They hold until the program ends. Make room on the disk or allow writing there.</source>
            <translation>Sie gelten, bis das Programm endet. Schaffen Sie Platz auf dem Datenträger, oder erlauben Sie dort das Schreiben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>They named the first number; you named none.</source>
            <translation>Die Gegenseite hat die erste Zahl genannt; Sie haben keine genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>They named the first number; your first was “{said}”.</source>
            <translation>Die Gegenseite hat die erste Zahl genannt; Ihre erste war „{said}“.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>Third</source>
            <translation>Dritte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/paths.py"></location>
            <source>This account has no home folder.</source>
            <translation>Dieses Konto hat keinen persönlichen Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>This is a folder of {cloud}</source>
            <translation>Dies ist ein Ordner von {cloud}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>This is the first take. A retake is compared with it, answer by answer.</source>
            <translation>Das ist der erste Durchgang. Ein neuer Durchgang wird mit ihm verglichen, Antwort für Antwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>This is wrong</source>
            <translation>Das ist falsch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>This library was made by a newer version of HFPrep Desktop; nothing in it was changed.</source>
            <translation>Diese Bibliothek stammt von einer neueren Version von HFPrep Desktop; an ihr wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>This model knows only English. A multilingual one can hear others.</source>
            <translation>Dieses Modell kennt nur Englisch. Ein mehrsprachiges versteht auch andere Sprachen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>This recording has no entry in the library.</source>
            <translation>Diese Aufnahme hat keinen Eintrag in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/playback.py"></location>
            <source>This session has no recording.</source>
            <translation>Diese Sitzung hat keine Aufnahme.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/sessions.py"></location>
            <source>This session is still being recorded, so it was left as it is.</source>
            <translation>Diese Sitzung wird noch aufgenommen; sie blieb deshalb, wie sie ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Those on this page. Sessions, plan and models stay as they are.</source>
            <translation>Die auf dieser Seite. Sitzungen, Plan und Modelle bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Three</source>
            <translation>Drei</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>Three different success metrics by name, anywhere in the answer.</source>
            <translation>Drei verschiedene Erfolgsmetriken mit Namen, irgendwo in der Antwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Three levers</source>
            <translation>Drei Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>Three metrics</source>
            <translation>Drei Metriken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>Three or more</source>
            <translation>Drei oder mehr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_row.py"></location>
            <source>Tick by hand</source>
            <translation>Von Hand abhaken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_row.py"></location>
            <source>Tick by hand: {title}</source>
            <translation>Von Hand abhaken: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_row.py"></location>
            <source>Ticked by you, {short_day}</source>
            <translation>Von Ihnen abgehakt, {short_day}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Tied to a deliverable</source>
            <translation>Mit Ergebnis verknüpft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Tied to a metric</source>
            <translation>Mit Metrik verknüpft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Tied to impact</source>
            <translation>Mit Wirkung verknüpft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_timeline.py"></location>
            <source>Time line</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Time line as a table</source>
            <translation>Zeitleiste als Tabelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>Time line of {letter}</source>
            <translation>Zeitleiste von {letter}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Time lines</source>
            <translation>Zeitleisten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/time_per_part.py"></location>
            <source>Time per part</source>
            <translation>Zeit pro Teil</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>Timer: {join}</source>
            <translation>Zeit: {join}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/timer_face.py"></location>
            <source>Timer: {spoken_time}</source>
            <translation>Zeit: {spoken_time}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_table.py"></location>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>To comment on and to change.</source>
            <translation>Zum Kommentieren und Ändern.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>To fix</source>
            <translation>Zu verbessern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>To fix {to_fix}</source>
            <translation>Zu verbessern {to_fix}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>To fix: {title}</source>
            <translation>Zu verbessern: {title}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>To load into a player or a page.</source>
            <translation>Für einen Player oder eine Webseite.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>To load into a player.</source>
            <translation>Für einen Player.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>To pass: {lowered}</source>
            <translation>Zum Bestehen: {lowered}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>To print or to hand to a coach.</source>
            <translation>Zum Drucken oder für einen Coach.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/safe_keeping.py"></location>
            <source>Today's backup is not whole</source>
            <translation>Die heutige Sicherung ist unvollständig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Today's drill: begin here</source>
            <translation>Übung des Tages: hier beginnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>Today's drill: your weakest finding</source>
            <translation>Übung des Tages: Ihr schwächster Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>Today's rules have been run</source>
            <translation>Die aktuellen Regeln wurden angewendet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Today: {name}</source>
            <translation>Heute: {name}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_card.py"></location>
            <source>Told in the report.</source>
            <translation>Steht im Bericht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>Too loud</source>
            <translation>Zu laut</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>Too quiet</source>
            <translation>Zu leise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>Trade-off</source>
            <translation>Abwägung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Trade-off not {lacking} yet</source>
            <translation>Abwägung noch nicht {lacking}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>Trade-off stated</source>
            <translation>Abwägung genannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Trade-off stated, both sides</source>
            <translation>Abwägung genannt, beide Seiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Transcribed, not analysed yet</source>
            <translation>Transkribiert, noch nicht ausgewertet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Transcription has not responded for {seconds:.0f} s. The audio is safe; it is started again by itself.</source>
            <translation>Die Transkription hat seit {seconds:.0f} s nicht reagiert. Die Aufnahme ist sicher; sie wird von selbst neu gestartet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>Transcription is not responding</source>
            <translation>Die Transkription reagiert nicht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Trash</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Trash {count}</source>
            <translation>Papierkorb {count}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trend_matrix.py"></location>
            <source>Trends</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Trends as a table</source>
            <translation>Verlauf als Tabelle</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trends_panel.py"></location>
            <source>Trends as a table (Ctrl+T)</source>
            <translation>Verlauf als Tabelle (Strg+T)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trends_panel.py"></location>
            <source>Trends of</source>
            <translation>Verlauf von</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/trends_page.py"></location>
            <source>Trends: {value}</source>
            <translation>Verlauf: {value}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/sound_source.py"></location>
            <source>Try again; if it stays so, run hfprep doctor.</source>
            <translation>Versuchen Sie es erneut; bleibt es so, führen Sie hfprep doctor aus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Turns what you say into text, on this computer.</source>
            <translation>Macht aus dem, was Sie sagen, Text, auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Twelve</source>
            <translation>Zwölf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Two</source>
            <translation>Zwei</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>Two levers or more</source>
            <translation>Zwei Hebel oder mehr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>Two options or qualities, with what is gained and what is given up.</source>
            <translation>Zwei Möglichkeiten oder Eigenschaften, mit dem, was gewonnen, und dem, was aufgegeben wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Two patterns mapped to the metrics</source>
            <translation>Zwei Muster den Metriken zugeordnet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Two sessions of a kind make a trend.</source>
            <translation>Ab zwei Sitzungen einer Art gibt es einen Verlauf.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>Two takes will stand here beside each other</source>
            <translation>Hier stehen zwei Durchgänge nebeneinander</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>Unpack it and install the folder of the one you want.</source>
            <translation>Entpacken Sie es, und installieren Sie den Ordner des gewünschten Modells.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>Unsure, listen</source>
            <translation>Unsicher, anhören</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/key_sheet.py"></location>
            <source>Up and down scroll</source>
            <translation>Auf und Ab blättern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>Use a WAV, FLAC, Ogg, Opus or MP3 file; the original was not changed.</source>
            <translation>Verwenden Sie eine WAV-, FLAC-, Ogg-, Opus- oder MP3-Datei; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>Use it</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>Use it anyway</source>
            <translation>Trotzdem verwenden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>Use it with: hfprep models use {name}</source>
            <translation>So verwenden Sie es: hfprep models use {name}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Use {kinds} with a sound track; nothing was changed.</source>
            <translation>Verwenden Sie {kinds} mit Tonspur; es wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>Use {kinds}; the original was not changed.</source>
            <translation>Verwenden Sie {kinds}; das Original wurde nicht verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Verified, every file is what it should be</source>
            <translation>Geprüft, jede Datei ist so, wie sie sein soll</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>Verify</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>Wait until that is done.</source>
            <translation>Warten Sie, bis das erledigt ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>WebVTT captions</source>
            <translation>WebVTT-Untertitel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/screens.py"></location>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>What came is kept, and taken up where it was.</source>
            <translation>Das bisher Geladene bleibt erhalten; es geht dort weiter, wo es aufhörte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>What came is kept. Free some space and go on with it.</source>
            <translation>Das bisher Geladene bleibt erhalten. Geben Sie etwas Speicherplatz frei, und setzen Sie die Installation fort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>What came is kept. Look whether both disks are connected and may be used, and go on.</source>
            <translation>Das bisher Geladene bleibt erhalten. Sehen Sie nach, ob beide Datenträger verbunden sind und verwendet werden dürfen, und setzen Sie die Installation fort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>What can be done without a mouse, page by page.</source>
            <translation>Was ohne Maus geht, Seite für Seite.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>What counts is the impact of each component on the metrics, not the number of components. A part that moves no number is where interviewers cut in.</source>
            <translation>Was zählt, ist die Wirkung jeder Komponente auf die Metriken, nicht die Anzahl der Komponenten. Bei einem Baustein, der keine Zahl bewegt, unterbrechen Interviewer.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>What do they answer?</source>
            <translation>Was beantworten sie?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>What does it answer?</source>
            <translation>Was beantwortet sie?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/report_page.py"></location>
            <source>What earlier rule sets said stands in each finding that they judged.</source>
            <translation>Was frühere Regelsätze ergaben, steht in jedem Befund, den sie beurteilt haben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>What earlier rules said is kept in each report.</source>
            <translation>Was frühere Regeln ergaben, bleibt in jedem Bericht erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>What erasing cannot promise</source>
            <translation>Was endgültiges Löschen nicht versprechen kann</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/guide_view.py"></location>
            <source>What is judged, and how to practise it</source>
            <translation>Was beurteilt wird und wie Sie es üben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>What is kept</source>
            <translation>Was erhalten bleibt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>What it answers</source>
            <translation>Was sie beantwortet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>What it brings has a number; what it costs has none.</source>
            <translation>Was es bringt, hat eine Zahl; was es kostet, hat keine.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>What it costs has a number; what it brings has none.</source>
            <translation>Was es kostet, hat eine Zahl; was es bringt, hat keine.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>What lies where</source>
            <translation>Was wo liegt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>What the interviewer tells a candidate who asks.</source>
            <translation>Was der Interviewer auf Nachfrage sagt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>What the interviewer would tell you if you asked (F)</source>
            <translation>Was der Interviewer auf Nachfrage sagen würde (F)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>What the program did, by ids and sizes: none of your words, no names, no folders.</source>
            <translation>Was das Programm getan hat, mit Kennungen und Größen: keines Ihrer Worte, keine Namen, keine Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>What the rules will listen for</source>
            <translation>Worauf die Regeln achten werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_legend.py"></location>
            <source>What the shapes mean</source>
            <translation>Was die Formen bedeuten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>What the solution takes in money, compute or people, with an amount or a comparison.</source>
            <translation>Was die Lösung an Geld, Rechenleistung oder Personal braucht, mit einem Betrag oder einem Vergleich.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>What was heard{where}</source>
            <translation>Was gehört wurde{where}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>What was typed in {named} is kept here until you save or discard it.</source>
            <translation>Was in {named} getippt wurde, bleibt hier, bis Sie es speichern oder verwerfen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>What you said: a folder a session, with its audio and a description of it.</source>
            <translation>Was Sie gesagt haben: ein Ordner je Sitzung, mit dem Audio und einer Beschreibung.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/start_row.py"></location>
            <source>What you say appears as text, about a second behind you.</source>
            <translation>Was Sie sagen, erscheint etwa eine Sekunde später als Text.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/caption_view.py"></location>
            <source>What you say appears here, about a second behind you.</source>
            <translation>Was Sie sagen, erscheint hier, etwa eine Sekunde später.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>What you will deliver</source>
            <translation>Was Sie liefern werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/coach_rail.py"></location>
            <source>What your answer holds is marked here while you speak.</source>
            <translation>Was Ihre Antwort enthält, wird hier markiert, während Sie sprechen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>Whatever slides or fades is there at once.</source>
            <translation>Was sonst gleitet oder einblendet, ist sofort da.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Where everything lies</source>
            <translation>Wo alles liegt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/models_view.py"></location>
            <source>Which one fits</source>
            <translation>Welches passt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/time_per_part.py"></location>
            <source>Which part each stretch of the answer belongs to, by what is said in it.</source>
            <translation>Zu welchem Teil jede Strecke der Antwort gehört, nach dem, was darin gesagt wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/key_places.py"></location>
            <source>While a report is made or sound imported</source>
            <translation>Während ein Bericht entsteht oder Ton importiert wird</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>Who named the first number</source>
            <translation>Wer die erste Zahl nannte</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>Why it matters</source>
            <translation>Warum es zählt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>Why now: {reason}.{quote}</source>
            <translation>Warum jetzt: {reason}.{quote}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>With the recording inside: about 0.3 MB a minute</source>
            <translation>Mit der Aufnahme darin: etwa 0,3 MB pro Minute</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_view.py"></location>
            <source>Word as it was said</source>
            <translation>Das Wort, wie es gesagt wurde</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/export/exporters.py"></location>
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_table.py"></location>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>Words a minute</source>
            <translation>Wörter/min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>Words that hold the position while nothing is conceded or changed.</source>
            <translation>Worte, die an der Position festhalten, ohne dass etwas eingeräumt oder geändert wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>Words that take the concern as legitimate; thanks or praise for the question is not enough.</source>
            <translation>Worte, die das Bedenken als berechtigt gelten lassen; Dank oder Lob für die Frage genügt nicht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/accepted_first_offer.py"></location>
            <source>Words that take the offer as it stands.</source>
            <translation>Worte, die das Angebot annehmen, wie es ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>Words to expect</source>
            <translation>Erwartete Wörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>Words to find it by, with commas between.</source>
            <translation>Wörter, unter denen Sie sie finden, durch Kommas getrennt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Words, findings and {hours} of audio ({megabytes}) go. That cannot be undone.</source>
            <translation>Wörter, Befunde und {hours} Audio ({megabytes}) werden gelöscht. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Words, findings, notes and tags of all sessions, your plan and your offer worksheet.</source>
            <translation>Wörter, Befunde, Notizen und Schlagwörter aller Sitzungen, Ihr Plan und Ihr Angebotsarbeitsblatt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>Worked answers</source>
            <translation>Musterantworten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>Worse</source>
            <translation>Schlechter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Write dollars a year, like 172,000 or 172k.</source>
            <translation>Geben Sie Dollar pro Jahr an, etwa 172,000 oder 172k.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Write dollars, like 22,000 or 22k, or 0 for none.</source>
            <translation>Geben Sie Dollar an, etwa 22,000 oder 22k, oder 0 für keinen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Write millions of dollars, like 1,000, or with a unit, like 172m or 1b.</source>
            <translation>Geben Sie Millionen Dollar an, etwa 1,000, oder mit Einheit, etwa 172m oder 1b.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Write percent of the company, like 0.055.</source>
            <translation>Geben Sie Prozent des Unternehmens an, etwa 0.055.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>Write percent, like 20.</source>
            <translation>Geben Sie Prozent an, etwa 20.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/moments_list.py"></location>
            <source>Write the note at {at}</source>
            <translation>Notiz bei {at} schreiben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/correcting.py"></location>
            <source>Write what was said there; the word as it was heard is kept.</source>
            <translation>Schreiben Sie, was dort gesagt wurde; das Wort, wie es gehört wurde, bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Writing down the last {clock} of {clock_2}.</source>
            <translation>Die letzten {clock} von {clock_2} werden transkribiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/self_mark_view.py"></location>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>You and the rules agree</source>
            <translation>Sie und die Regeln sind einig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/agreement.py"></location>
            <source>You and the rules agree on {words}.</source>
            <translation>Sie und die Regeln stimmen bei {words} überein.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/key_sheet.py"></location>
            <source>You are here</source>
            <translation>Sie sind hier</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>You came down on {levers} by {size}, to {later}.</source>
            <translation>Sie sind bei {levers} um {size} heruntergegangen, auf {later}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/problems.py"></location>
            <source>You can go on. The details say where it happened; they hold none of your words.</source>
            <translation>Sie können weitermachen. Die Details sagen, wo es geschah; sie enthalten keines Ihrer Worte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>You can run this check again in Settings or from the Help menu.</source>
            <translation>Sie können diesen Check in den Einstellungen oder über das Menü „Hilfe“ wiederholen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/doubled_down.py"></location>
            <source>You did not only defend the position.</source>
            <translation>Sie haben die Position nicht nur verteidigt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>You granted the concern.</source>
            <translation>Sie haben das Bedenken anerkannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>You marked this as wrong.</source>
            <translation>Sie haben das als falsch markiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/first_number.py"></location>
            <source>You named the first number: “{said}”.</source>
            <translation>Sie haben die erste Zahl genannt: „{said}“.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>You proposed a concrete change.</source>
            <translation>Sie haben eine konkrete Änderung vorgeschlagen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>You said what is wanted, not who is served.</source>
            <translation>Sie haben gesagt, was gewünscht ist, nicht für wen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>You said who is served and what they should get.</source>
            <translation>Sie haben gesagt, für wen, und was diese Menschen bekommen sollen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/goal_restated.py"></location>
            <source>You said who is served, not what they should get.</source>
            <translation>Sie haben gesagt, für wen, nicht was diese Menschen bekommen sollen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/prompt_card.py"></location>
            <source>You said: {quoted}</source>
            <translation>Sie sagten: {quoted}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>You thought: no</source>
            <translation>Ihre Einschätzung: nein</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/finding_item.py"></location>
            <source>You thought: yes</source>
            <translation>Ihre Einschätzung: ja</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>You used no lever that was clearly heard.</source>
            <translation>Sie haben keinen deutlich hörbaren Hebel genutzt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Your ask in your own words</source>
            <translation>Ihre Forderung in eigenen Worten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>Your ask, in one breath</source>
            <translation>Ihre Forderung in einem Atemzug</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/editor_view.py"></location>
            <source>Your changes are not saved</source>
            <translation>Ihre Änderungen sind nicht gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Your choices, such as the theme, the microphone and the model; and where the window was.</source>
            <translation>Was Sie gewählt haben, etwa das Design, das Mikrofon und das Modell; und wo das Fenster war.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/data_settings.py"></location>
            <source>Your data</source>
            <translation>Ihre Daten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>Your data lie in a folder of {cloud}</source>
            <translation>Ihre Daten liegen in einem Ordner von {cloud}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>Your file {name}</source>
            <translation>Ihre Datei {name}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recent_card.py"></location>
            <source>Your first round will stand here, with its report and its recording.</source>
            <translation>Hier steht bald Ihre erste Runde mit Bericht und Aufnahme.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>Your first session will stand here</source>
            <translation>Hier steht Ihre erste Sitzung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/welcome_panel.py"></location>
            <source>Your folder, your files</source>
            <translation>Ihr Ordner, Ihre Dateien</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>Your interview is today</source>
            <translation>Ihr Interview ist heute</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>Your library cannot be opened</source>
            <translation>Ihre Bibliothek kann nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>Your loop</source>
            <translation>Ihre Interviewreihe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>Your own</source>
            <translation>Eigenes</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>Your own figures</source>
            <translation>Ihre eigenen Zahlen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/storage.py"></location>
            <source>Your own layouts of exports.</source>
            <translation>Ihre eigenen Vorlagen für Exporte.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/plan_view.py"></location>
            <source>Your plan</source>
            <translation>Ihr Plan</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>Your plan could not be read: it is damaged, or a newer program wrote it.</source>
            <translation>Ihr Plan konnte nicht gelesen werden: Er ist beschädigt, oder ein neueres Programm hat ihn geschrieben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>Your range</source>
            <translation>Ihre Spanne</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>Your scenario folder has a file {name} already; nothing was written.</source>
            <translation>Ihr Szenario-Ordner enthält schon eine Datei {name}; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/scenario_watch.py"></location>
            <source>Your scenario folder {folder} cannot be used: {value}.</source>
            <translation>Ihr Szenarienordner {folder} kann nicht verwendet werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Your sessions are safe, and what they show still counts. Ticking starts anew.</source>
            <translation>Ihre Sitzungen sind sicher, und was sie zeigen, zählt weiterhin. Das Abhaken beginnt von vorn.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/plan.py"></location>
            <source>Your sessions are safe. Make a new plan, which takes its place.</source>
            <translation>Ihre Sitzungen sind sicher. Erstellen Sie einen neuen Plan; er tritt an seine Stelle.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>Your ticks could not be read: they are damaged, or a newer program wrote them.</source>
            <translation>Ihre Häkchen konnten nicht gelesen werden: Sie sind beschädigt, oder ein neueres Programm hat sie geschrieben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>Your words are being written down and compared with the rules.</source>
            <translation>Ihre Worte werden transkribiert und mit den Regeln verglichen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_delegate.py"></location>
            <source>Yours</source>
            <translation>Eigenes</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>Zip archives (*.zip)</source>
            <translation>Zip-Archive (*.zip)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>a min, at least</source>
            <translation>pro Min., mindestens</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>a minute</source>
            <translation>pro Minute</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>a new scenario</source>
            <translation>einem neuen Szenario</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>a partner from another team</source>
            <translation>ein Partner aus einem anderen Team</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>a recruiter</source>
            <translation>ein Recruiter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>a survey or benchmark, with its figure</source>
            <translation>eine Umfrage oder ein Benchmark, mit Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>a year</source>
            <translation>pro Jahr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ask_card.py"></location>
            <source>about {ask_seconds} s</source>
            <translation>etwa {ask_seconds} s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>about {max} s left</source>
            <translation>noch etwa {max} s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>about {minutes} min left on this disk</source>
            <translation>noch etwa {minutes} min Platz auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>about {round} min left</source>
            <translation>noch etwa {round} min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>acknowledged</source>
            <translation>anerkannt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/acknowledged.py"></location>
            <source>acknowledgement</source>
            <translation>Anerkennung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>after design began</source>
            <translation>nach Beginn des Entwurfs</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>an engineer</source>
            <translation>ein Entwickler</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>another schema</source>
            <translation>anderes Schema</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>as heard; click a word to hear it</source>
            <translation>wie gehört; zum Anhören ein Wort anklicken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>as made</source>
            <translation>wie vorgelegt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>as typed</source>
            <translation>wie getippt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>at least {fillers_at_least}; {hedges}</source>
            <translation>mindestens {fillers_at_least}; {hedges}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>at least; {amount} fewer</source>
            <translation>mindestens; {amount} weniger</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>at least; {amount} more</source>
            <translation>mindestens; {amount} mehr</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>at {spoken_time}</source>
            <translation>bei {spoken_time}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>backup: %d recordings copied, %d not</source>
            <translation>backup: %d recordings copied, %d not</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>band {low} to {high}</source>
            <translation>Bereich {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>before design</source>
            <translation>vor dem Entwurf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>both sides priced</source>
            <translation>beide Seiten beziffert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>both_sides</source>
            <translation>both_sides</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>came back to what was said: {topic}</source>
            <translation>kam auf Gesagtes zurück: {topic}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>came with the program</source>
            <translation>mit dem Programm geliefert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>clipped {times}</source>
            <translation>{times} übersteuert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>closing</source>
            <translation>gleich vorbei</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>committed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>constraint</source>
            <translation>Rahmenbedingung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/constraints_first.py"></location>
            <source>constraints_first</source>
            <translation>constraints_first</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_wording.py"></location>
            <source>corrected by you, heard as {quoted}</source>
            <translation>von Ihnen korrigiert, gehört als {quoted}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/time_per_part.py"></location>
            <source>cost and trade-offs</source>
            <translation>Kosten und Abwägungen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/cost_considered.py"></location>
            <source>cost_considered</source>
            <translation>cost_considered</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>counter</source>
            <translation>Gegenangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>ddd d MMM</source>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/day_field.py"></location>
            <source>ddd d MMM yyyy</source>
            <translation>ddd d MMM yyyy</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>dddd d MMMM</source>
            <translation>dddd, d. MMMM</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>deliverable</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/deliverable_tied.py"></location>
            <source>deliverable_tied</source>
            <translation>deliverable_tied</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>did not come up</source>
            <translation>kam nicht vor</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>doubled down</source>
            <translation>beharrt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>each session</source>
            <translation>jede Sitzung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>easily followed: {low} to {high}</source>
            <translation>leicht zu verfolgen: {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/place_row.py"></location>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>equity</source>
            <translation>Beteiligung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>equity without a value</source>
            <translation>Beteiligung ohne Wert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>equity_figure</source>
            <translation>equity_figure</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>fail</source>
            <translation>fail</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>few</source>
            <translation>few</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/takes.py"></location>
            <source>gained: {gained}; lost: {lost}</source>
            <translation>gewonnen: {gained}; verloren: {lost}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>good</source>
            <translation>gut</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_legend.py"></location>
            <source>heard</source>
            <translation>gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>in band, {band}</source>
            <translation>im Bereich, {band}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_legend.py"></location>
            <source>in part</source>
            <translation>teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>in the trash</source>
            <translation>im Papierkorb</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>in use</source>
            <translation>in Gebrauch</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>installed by you</source>
            <translation>von Ihnen installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>last answer of each day</source>
            <translation>letzte Antwort jedes Tages</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>left of {whole}</source>
            <translation>von {whole} übrig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>lever</source>
            <translation>Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>library rebuilt: %d sessions, %d failed</source>
            <translation>library rebuilt: %d sessions, %d failed</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>longest {longest_pause_s:.1f} s</source>
            <translation>längste {longest_pause_s:.1f} s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>marked wrong by you</source>
            <translation>als falsch markiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>market</source>
            <translation>Markt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_legend.py"></location>
            <source>market range</source>
            <translation>Marktspanne</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>market_anchor</source>
            <translation>market_anchor</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/clock_row.py"></location>
            <source>meant for {clock}</source>
            <translation>vorgesehen: {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>metrics_quantified</source>
            <translation>metrics_quantified</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>mitigated</source>
            <translation>abgeholfen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>mitigation</source>
            <translation>Abhilfe</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>most</source>
            <translation>most</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/listening_panel.py"></location>
            <source>next finding</source>
            <translation>nächster Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>next on the list: {topic}</source>
            <translation>als Nächstes an der Reihe: {topic}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>no clipping</source>
            <translation>nicht übersteuert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>no component heard</source>
            <translation>keine Komponente gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>no design</source>
            <translation>kein Entwurf</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>no design heard</source>
            <translation>kein Entwurf gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>no lever</source>
            <translation>kein Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>no metric heard</source>
            <translation>keine Metrik gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>no times of words</source>
            <translation>keine Wortzeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>not asked</source>
            <translation>nicht gefragt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>not complete</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>not entered</source>
            <translation>nicht eingegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>not heard</source>
            <translation>nicht gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_card.py"></location>
            <source>not heard yet</source>
            <translation>noch nicht gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>not on this computer</source>
            <translation>nicht auf diesem Computer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>not practised yet</source>
            <translation>noch nicht geübt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/editor_page.py"></location>
            <source>not saved yet</source>
            <translation>noch nicht gespeichert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_legend.py"></location>
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/design_tied_to_impact.py"></location>
            <source>not_applicable</source>
            <translation>not_applicable</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_path.py"></location>
            <source>nothing counted</source>
            <translation>nichts gewertet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_picture.py"></location>
            <source>nothing heard</source>
            <translation>nichts gehört</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>nothing that both could be judged by</source>
            <translation>nichts, woran sich beide messen ließen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>nothing that was said called for it: {topic}</source>
            <translation>nichts Gesagtes verlangte danach: {topic}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>nothing to compare</source>
            <translation>nichts zu vergleichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>nothing to play</source>
            <translation>nichts abzuspielen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>now in band</source>
            <translation>jetzt im Bereich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>of {clock}</source>
            <translation>von {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>of {clock} at most</source>
            <translation>von höchstens {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>offer</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>on this computer</source>
            <translation>auf diesem Computer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>once</source>
            <translation>einmalig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>one lever</source>
            <translation>ein Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/quantified.py"></location>
            <source>one_side</source>
            <translation>one_side</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_panel.py"></location>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>opening question</source>
            <translation>Eröffnungsfrage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sample_card.py"></location>
            <source>optional</source>
            <translation>optional</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/key_sheet.py"></location>
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>out of band, {band}</source>
            <translation>außerhalb, {band}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>over four years</source>
            <translation>über vier Jahre</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>over {whole}</source>
            <translation>über {whole}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/compare_panel.py"></location>
            <source>partial</source>
            <translation>teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_before_architecture.py"></location>
            <source>pass</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>passed in its drill</source>
            <translation>in ihrer Übung bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>passed, last {recent} chances</source>
            <translation>bestanden, letzte {recent} Gelegenheiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>peak {decibels}, {clipping}</source>
            <translation>Spitze {decibels}, {clipping}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>peer</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_legend.py"></location>
            <source>peer offer</source>
            <translation>Vergleichsangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>plays from {clock}</source>
            <translation>spielt ab {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>practised {when}</source>
            <translation>zuletzt geübt: {when}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>quantified{ledger}</source>
            <translation>beziffert{ledger}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>recording, speak now</source>
            <translation>Aufnahme läuft, jetzt sprechen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>roadmap</source>
            <translation>Roadmap</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/roadmap_stated.py"></location>
            <source>roadmap_stated</source>
            <translation>roadmap_stated</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/disk_room.py"></location>
            <source>room for {value} hours</source>
            <translation>Platz für {value} Stunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>room noise {decibels}</source>
            <translation>Raumgeräusch {decibels}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>room noise: exact silence</source>
            <translation>Raumgeräusch: völlige Stille</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>seconds, cut-ins included</source>
            <translation>Sekunden, mit Zwischenfragen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/backing_up.py"></location>
            <source>session %s: not read: %s</source>
            <translation>session %s: not read: %s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>share of the findings you marked</source>
            <translation>Anteil der Befunde, die Sie markiert haben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/old_sessions_line.py"></location>
            <source>six months</source>
            <translation>sechs Monate</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>something else</source>
            <translation>etwas anderes</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/split_addressed.py"></location>
            <source>split_addressed</source>
            <translation>split_addressed</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>tags {join}</source>
            <translation>Schlagwörter {join}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/metrics_quantified.py"></location>
            <source>target</source>
            <translation>Zielwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>tentative, may still change</source>
            <translation>vorläufig, kann sich noch ändern</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>the clock waits</source>
            <translation>die Uhr wartet</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/clock_row.py"></location>
            <source>the clock waits for the question</source>
            <translation>die Uhr wartet auf die Frage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>the committee's chair</source>
            <translation>der Vorsitz des Komitees</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/settings.py"></location>
            <source>the damaged settings cannot be moved: %s</source>
            <translation>the damaged settings cannot be moved: %s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>the first picture stands: asked for an order of delivery</source>
            <translation>das erste Bild steht: gefragt nach der Reihenfolge der Lieferung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>the guide gives</source>
            <translation>laut Leitfaden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_legend.py"></location>
            <source>the guide's</source>
            <translation>laut Leitfaden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/scenario_list_model.py"></location>
            <source>the hiring manager</source>
            <translation>der Hiring Manager</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/rebuilding.py"></location>
            <source>the library is damaged</source>
            <translation>die Bibliothek ist beschädigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>the reply sized neither side</source>
            <translation>die Antwort bezifferte keine Seite</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>the same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/settings.py"></location>
            <source>the settings cannot be read: %s</source>
            <translation>the settings cannot be read: %s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>this session</source>
            <translation>Diese Sitzung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>three levers</source>
            <translation>drei Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>three metrics</source>
            <translation>drei Metriken</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>tied to a metric</source>
            <translation>mit einer Metrik verknüpft</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/filter_bar.py"></location>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cut_in_card.py"></location>
            <source>to answer</source>
            <translation>zum Antworten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>too loud</source>
            <translation>zu laut</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/level_meter.py"></location>
            <source>too quiet</source>
            <translation>zu leise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>tradeoff</source>
            <translation>Abwägung</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/tradeoff_stated.py"></location>
            <source>tradeoff_stated</source>
            <translation>tradeoff_stated</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>two levers</source>
            <translation>zwei Hebel</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/old_sessions_line.py"></location>
            <source>two years</source>
            <translation>zwei Jahre</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_wording.py"></location>
            <source>unsure word</source>
            <translation>unsicheres Wort</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>words a min</source>
            <translation>Wörter pro Min.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>words a minute</source>
            <translation>Wörter pro Minute</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/agreement.py"></location>
            <source>{agreed} of {total}</source>
            <translation>{agreed} von {total}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>{analyzed} with a report</source>
            <translation>{analyzed} mit Bericht</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/transcript_document.py"></location>
            <source>{answer_names}, from {clock}</source>
            <translation>{answer_names}, ab {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>{answered} of {asked} questions answered.</source>
            <translation>{answered} von {asked} Fragen beantwortet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>{asks} of {there}, by what you say</source>
            <translation>{asks} von {there}, je nachdem, was Sie sagen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/decisions_without_number.py"></location>
            <source>{bare} of {total} decisions have no number behind them: {named}.</source>
            <translation>Hinter {bare} von {total} Entscheidungen steht keine Zahl: {named}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/services_without_purpose.py"></location>
            <source>{bare} of {total} parts stand without a purpose, such as {named}.</source>
            <translation>{bare} von {total} Bausteinen stehen ohne Zweck da, zum Beispiel {named}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/measures_card.py"></location>
            <source>{before} before, {after} now, {words}{better}</source>
            <translation>vorher {before}, jetzt {after}, {words}{better}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>{checked} Nothing was changed.</source>
            <translation>{checked} Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/report_view.py"></location>
            <source>{clock} of audio are safe. Turn them into words and a report now, or later.</source>
            <translation>{clock} der Aufnahme sind sicher. Machen Sie jetzt oder später Text und Bericht daraus.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/clock_row.py"></location>
            <source>{clock} over the planned time</source>
            <translation>{clock} über der geplanten Zeit</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>{clock} to {clock_2}</source>
            <translation>{clock} bis {clock_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>{cloud} copies them to other computers, which HFPrep cannot prevent, and may damage the library while it is written. Close the program, move the folder elsewhere, and name its new place with --data-dir.</source>
            <translation>{cloud} kopiert sie auf andere Computer, was HFPrep nicht verhindern kann, und kann die Bibliothek beim Schreiben beschädigen. Schließen Sie das Programm, verschieben Sie den Ordner an einen anderen Ort und geben Sie diesen mit --data-dir an.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/refused_page.py"></location>
            <source>{cloud} would copy your recordings to other computers.</source>
            <translation>{cloud} würde Ihre Aufnahmen auf andere Computer kopieren.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trend_matrix.py"></location>
            <source>{column_words}. Click to open it.</source>
            <translation>{column_words}. Zum Öffnen klicken.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/session_delegate.py"></location>
            <source>{counts} of {sum}</source>
            <translation>{counts} von {sum}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>{count} missing</source>
            <translation>{count} fehlend</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>{count} of three metrics named.</source>
            <translation>{count} von drei Metriken genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/pillar_card.py"></location>
            <source>{count} of {counted} pass</source>
            <translation>{count} von {counted} bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>{count} partial</source>
            <translation>{count} teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/old_sessions_line.py"></location>
            <source>{count} sessions are older than {ages}</source>
            <translation>{count} Sitzungen sind älter als {ages}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/round_bar.py"></location>
            <source>{done} (Enter or N)</source>
            <translation>{done} (Eingabe oder N)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>{done} of {sessions}</source>
            <translation>{done} von {sessions}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>{done} of {sessions} in {place}, then stopped</source>
            <translation>{done} von {sessions} in {place}, dann angehalten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/export_sheet.py"></location>
            <source>{done} of {sessions} written{more}</source>
            <translation>{done} von {sessions} geschrieben{more}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>{file_size} come from {host}, over an encrypted connection. It is the only connection that this program ever opens. Nothing of yours is sent; the server sees the address of this computer, as every server does. What comes is compared with known hashes before it is used. Without a network: install the model from a folder or an archive.</source>
            <translation>{file_size} kommen von {host}, über eine verschlüsselte Verbindung. Es ist die einzige Verbindung, die dieses Programm je öffnet. Nichts von Ihnen wird gesendet; der Server sieht die Adresse dieses Computers, wie jeder Server. Was ankommt, wird vor der Verwendung mit bekannten Hashwerten verglichen. Ohne Netzwerk: Installieren Sie das Modell aus einem Ordner oder Archiv.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>{file_size} free. A minute of recording takes {file_size_2}; a recording stops by itself, whole, before the disk is full.</source>
            <translation>{file_size} frei. Eine Minute Aufnahme braucht {file_size_2}; eine Aufnahme hält von selbst und vollständig an, bevor der Datenträger voll ist.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/privacy_view.py"></location>
            <source>{file_size} in all</source>
            <translation>{file_size} insgesamt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/install_card.py"></location>
            <source>{file_size} of {file_size_2}</source>
            <translation>{file_size} von {file_size_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_row.py"></location>
            <source>{file_size} of {file_size_2} are here</source>
            <translation>{file_size} von {file_size_2} sind da</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>{file_size} of {file_size_2} looked at, {problems} so far.</source>
            <translation>{file_size} von {file_size_2} geprüft, bisher {problems}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/fault_notice.py"></location>
            <source>{files} could not be used</source>
            <translation>{files} nicht verwendbar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/app/rounds.py"></location>
            <source>{files} replay files were given, but {id} has {left} turns to answer.</source>
            <translation>{files} Wiedergabedateien wurden angegeben, aber {id} hat {left} Fragen zu beantworten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/import_sheet.py"></location>
            <source>{files}, each a session of its own: {told} and more</source>
            <translation>{files}, jede eine eigene Sitzung: {told} und weitere</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>{first} at </source>
            <translation>{first} bei </translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/order_line.py"></location>
            <source>{first} at {clock}</source>
            <translation>{first} bei {clock}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>{first} to {upper}</source>
            <translation>{first} bis {upper}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>{first}% to {last}%</source>
            <translation>{first} % auf {last} %</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/place_row.py"></location>
            <source>{folders} could not be read</source>
            <translation>{folders} nicht lesbar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_source.py"></location>
            <source>{folder} is no speech model folder: it lacks {missing}.</source>
            <translation>{folder} ist kein Ordner mit einem Sprachmodell: Es fehlt {missing}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>{folder} is not a folder.</source>
            <translation>{folder} ist kein Ordner.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/targets_bound.py"></location>
            <source>{have} of {metrics} metrics have a target. Without one: {named}.</source>
            <translation>{have} von {metrics} Metriken haben einen Zielwert. Ohne: {named}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/checklist.py"></location>
            <source>{held} of {slide_count} slides with a finding that passes</source>
            <translation>{held} von {slide_count} Folien mit bestandenem Befund</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>{hits} in the first {sessions}</source>
            <translation>{hits} in den ersten {sessions}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>{hits} in {sessions}</source>
            <translation>{hits} in {sessions}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>{hits}, first{at}: {snippet}</source>
            <translation>{hits}, zuerst{at}: {snippet}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>{hours} h {rest} min</source>
            <translation>{hours} h {rest} min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>{interrupted_recordings} could not be recovered ({reasons}). Nothing was changed; the next start tries again.</source>
            <translation>{interrupted_recordings} ließ sich nicht wiederherstellen ({reasons}). Nichts wurde geändert; der nächste Start versucht es wieder.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/start_news.py"></location>
            <source>{interrupted_recordings} recovered</source>
            <translation>{interrupted_recordings} wiederhergestellt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>{join} and {parts}</source>
            <translation>{join} und {parts}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lane_timeline.py"></location>
            <source>{lane_names} at {clock}, {quoted}</source>
            <translation>{lane_names} bei {clock}, {quoted}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>{lead}, without a figure</source>
            <translation>{lead}, ohne Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>{left} s left</source>
            <translation>noch {left} s</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>{length} longer</source>
            <translation>{length} länger</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>{length} shorter</source>
            <translation>{length} kürzer</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trial_row.py"></location>
            <source>{level:.0f} dB</source>
            <translation>{level:.0f} dB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>{links} of {parts}</source>
            <translation>{links} von {parts}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>{listed} not entered</source>
            <translation>{listed} nicht eingegeben</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>{longest} parts in a row, {length}, with no metric, effect or cost between.</source>
            <translation>{longest} Bausteine in Folge, {length}, ohne Metrik, Wirkung oder Kosten dazwischen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{made} of {files} imported</source>
            <translation>{made} von {files} importiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>{megabytes:.0f} MB</source>
            <translation>{megabytes:.0f} MB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>{missing} missing</source>
            <translation>{missing} fehlend</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/scenario_detail.py"></location>
            <source>{mode_names}, as chosen on the home page</source>
            <translation>{mode_names}, wie auf der Startseite gewählt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>{models} measured.</source>
            <translation>{models} gemessen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>{months} to {months_2}</source>
            <translation>{months} bis {months_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>{more_problems}: hfprep sessions check</source>
            <translation>{more_problems}: hfprep sessions check</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/three_metrics.py"></location>
            <source>{named} different metrics were named.</source>
            <translation>Es wurden {named} verschiedene Metriken genannt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>{named} of {metrics}</source>
            <translation>{named} von {metrics}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/sound_settings.py"></location>
            <source>{name} (not there)</source>
            <translation>{name} (nicht da)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} cannot be opened: {value}.</source>
            <translation>{name} kann nicht geöffnet werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>{name} cannot be read: {value}.</source>
            <translation>{name} kann nicht gelesen werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/exporting.py"></location>
            <source>{name} cannot hold a recording.</source>
            <translation>{name} kann keine Aufnahme enthalten.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/importing_sessions.py"></location>
            <source>{name} could not be imported: {value}. {added} of its sessions are in the library.</source>
            <translation>{name} konnte nicht importiert werden: {value}. {added} der Sitzungen daraus sind in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} holds no sound.</source>
            <translation>{name} enthält keinen Ton.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} is an M4A or MP4 file, which this build of HFPrep Desktop cannot read; nothing was imported.</source>
            <translation>{name} ist eine M4A- oder MP4-Datei, die diese Ausgabe von HFPrep Desktop nicht lesen kann; es wurde nichts importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>{name} is being installed already.</source>
            <translation>{name} wird bereits installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} is damaged or of a kind that cannot be read.</source>
            <translation>{name} ist beschädigt oder von einer Art, die nicht gelesen werden kann.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>{name} is installed</source>
            <translation>{name} ist installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} is larger than 4 GB, which no practice answer is.</source>
            <translation>{name} ist größer als 4 GB; so groß ist keine Übungsantwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>{name} is larger than {value} KB, so it was not opened.</source>
            <translation>{name} ist größer als {value} KB und wurde nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} is no audio file that can be imported.</source>
            <translation>{name} ist keine Audiodatei, die importiert werden kann.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/models.py"></location>
            <source>{name} is no speech model of your own.</source>
            <translation>{name} ist kein eigenes Sprachmodell von Ihnen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>{name} is not UTF-8 text, so it was not opened.</source>
            <translation>{name} ist kein UTF-8-Text und wurde nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} is not a file.</source>
            <translation>{name} ist keine Datei.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/speech_settings.py"></location>
            <source>{name} is not installed</source>
            <translation>{name} ist nicht installiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_install.py"></location>
            <source>{name} is the name of a known speech model, and the file {name_2} is not the one of that model; nothing was installed.</source>
            <translation>{name} ist der Name eines bekannten Sprachmodells, und die Datei {name_2} ist nicht die jenes Modells; es wurde nichts installiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/foreign.py"></location>
            <source>{name} lasts longer than {value} hours.</source>
            <translation>{name} dauert länger als {value} Stunden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>{name} offered</source>
            <translation>{name}: angeboten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>{name} was removed</source>
            <translation>{name} wurde entfernt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>{name} you ask for</source>
            <translation>{name}: von Ihnen gefordert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/range_bar.py"></location>
            <source>{name} {low} to {high}</source>
            <translation>{name} {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/value_row.py"></location>
            <source>{name}, four-year value: {said}</source>
            <translation>{name}, Wert über vier Jahre: {said}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/fault_notice.py"></location>
            <source>{name}, line {line}{key}: {message}</source>
            <translation>{name}, Zeile {line}{key}: {message}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/take_row.py"></location>
            <source>{name}, shown here</source>
            <translation>{name}, hier angezeigt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/phase_bar.py"></location>
            <source>{name}, {value} of {stretches}: {spoken_time} of {spoken_time_2}</source>
            <translation>{name}, {value} von {stretches}: {spoken_time} von {spoken_time_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/settings.py"></location>
            <source>{name}.damaged</source>
            <translation>{name}.damaged</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/inline_field.py"></location>
            <source>{name}: Enter saves, Esc leaves it as it was</source>
            <translation>{name}: Eingabe speichert, Esc lässt es, wie es war</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>{name}: first a recording of the library, then a report.</source>
            <translation>{name}: erst eine Aufnahme der Bibliothek, dann ein Bericht.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>{name}: your market range from</source>
            <translation>{name}: Ihre Marktspanne von</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>{name}: your market range to</source>
            <translation>{name}: Ihre Marktspanne bis</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/comparison_wording.py"></location>
            <source>{name}: {changed} changed</source>
            <translation>{name}: {changed} geändert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/fault_line.py"></location>
            <source>{name}: {what} {remedy} It counts as {kept}.</source>
            <translation>{name}: {what} {remedy} Gerechnet wird mit {kept}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>{number} day to your interview</source>
            <translation>{number} Tag bis zu Ihrem Interview</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/wording.py"></location>
            <source>{number} days to your interview</source>
            <translation>{number} Tage bis zu Ihrem Interview</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/refused_view.py"></location>
            <source>{number}, {file_size}, untouched in {where}</source>
            <translation>{number}, {file_size}, unverändert in {where}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>{ordinal} metric, with a target</source>
            <translation>{ordinal} Metrik, mit Zielwert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/compare.py"></location>
            <source>{pace_band} to {pace_band_2}</source>
            <translation>{pace_band} bis {pace_band_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>{partial} partial</source>
            <translation>{partial} teilweise</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/trends.py"></location>
            <source>{passed} of {recent}</source>
            <translation>{passed} von {recent}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>{passed} of {statuses}</source>
            <translation>{passed} von {statuses}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>{passed} of {total}</source>
            <translation>{passed} von {total}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/build.py"></location>
            <source>{passed} of {total} pass</source>
            <translation>{passed} von {total} bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/committee_view.py"></location>
            <source>{passed} of {total} pass, from the best take of each round: {rests_on}. {disclaimer}</source>
            <translation>{passed} von {total} bestanden, aus dem besten Durchgang jeder Runde: {rests_on}. {disclaimer}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/take_row.py"></location>
            <source>{passed} pass, {partial} partial, {missing} missing</source>
            <translation>{passed} bestanden, {partial} teilweise, {missing} fehlend</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>{path} cannot be read as audio.</source>
            <translation>{path} kann nicht als Audio gelesen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_source.py"></location>
            <source>{path} cannot be read: {value}.</source>
            <translation>{path} kann nicht gelesen werden: {value}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>{path} claims {channels} channels at {samplerate} Hz, which no recording has.</source>
            <translation>{path} gibt {channels} Kanäle mit {samplerate} Hz an; keine Aufnahme hat das.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/scenario_folder.py"></location>
            <source>{path} could not be written: {value}. Nothing was changed.</source>
            <translation>{path} konnte nicht geschrieben werden: {value}. Es wurde nichts verändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>{path} is damaged and can only be read in part.</source>
            <translation>{path} ist beschädigt und kann nur teilweise gelesen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/player.py"></location>
            <source>{path} is damaged from here on; text and findings are not affected.</source>
            <translation>{path} ist ab hier beschädigt; Text und Befunde sind nicht betroffen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/peaks.py"></location>
            <source>{path} is damaged, so its shape cannot be shown.</source>
            <translation>{path} ist beschädigt, die Wellenform kann nicht angezeigt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library/migrations.py"></location>
            <source>{path} is not a file, so it cannot be the library's database.</source>
            <translation>{path} ist keine Datei und kann deshalb nicht die Datenbank der Bibliothek sein.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/audio/decode.py"></location>
            <source>{path} is not a file.</source>
            <translation>{path} ist keine Datei.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>{problems} found</source>
            <translation>{problems} gefunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/step_card.py"></location>
            <source>{quoted} at {spoken_time}</source>
            <translation>{quoted} bei {spoken_time}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>{quote}, at {spoken_time}</source>
            <translation>{quote}, bei {spoken_time}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>{reason} It was started again; the audio is safe.</source>
            <translation>{reason} Sie wurde neu gestartet; die Aufnahme ist sicher.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/recording_messages.py"></location>
            <source>{reason} The clock stands still.</source>
            <translation>{reason} Die Uhr steht still.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{recordings} came in without a report so far.</source>
            <translation>{recordings} bisher ohne Bericht importiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>{replies} to objections.</source>
            <translation>{replies} auf Einwände.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>{rest} min</source>
            <translation>{rest} min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/progress_view.py"></location>
            <source>{said} No news for {waited:.0f} s.</source>
            <translation>{said} Seit {waited:.0f} s nichts Neues.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/pushback_wording.py"></location>
            <source>{said} Where a step counts fewer, it was not asked, unsure or marked as wrong.</source>
            <translation>{said} Wo ein Schritt weniger zählt, war er nicht gefragt, unsicher oder als falsch markiert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>{said}, above {low} to {high}</source>
            <translation>{said}, über {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>{said}, below {low} to {high}</source>
            <translation>{said}, unter {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/offer_wording.py"></location>
            <source>{said}, inside {low} to {high}</source>
            <translation>{said}, innerhalb von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/pushback_script.py"></location>
            <source>{said}: said was {order}.</source>
            <translation>{said}: Gesagt wurde {order}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>{scenarios} imported</source>
            <translation>{scenarios} importiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>{seconds} min</source>
            <translation>{seconds} min</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/notices.py"></location>
            <source>{seconds} of sound are missing here</source>
            <translation>Hier fehlen {seconds} Ton</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>{seconds} seconds</source>
            <translation>{seconds} Sekunden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>{seconds} seconds back</source>
            <translation>{seconds} Sekunden zurück</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/director.py"></location>
            <source>{seconds} seconds of architecture without a metric</source>
            <translation>{seconds} Sekunden Architektur ohne Metrik</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/player_bar.py"></location>
            <source>{seconds} seconds on</source>
            <translation>{seconds} Sekunden weiter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/check_card.py"></location>
            <source>{sessions} checked.</source>
            <translation>{sessions} geprüft.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{sessions} here already, unchanged.</source>
            <translation>{sessions} schon vorhanden, unverändert.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{sessions} here with other content: what came in stands beside it.</source>
            <translation>{sessions} schon mit anderem Inhalt vorhanden: Das Importierte steht daneben.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{sessions} imported</source>
            <translation>{sessions} importiert</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/export_page.py"></location>
            <source>{sessions} in {place}</source>
            <translation>{sessions} in {place}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/library_page.py"></location>
            <source>{sessions} judged by today's rules</source>
            <translation>{sessions} nach aktuellen Regeln beurteilt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/import_page.py"></location>
            <source>{sessions} without a recording: a bundle takes it along.</source>
            <translation>{sessions} ohne Aufnahme: Ein Paket nimmt sie mit.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>{shared} of {answers} compared</source>
            <translation>{shared} von {answers} verglichen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_card.py"></location>
            <source>{short_date}: {count} passed</source>
            <translation>{short_date}: {count} bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/loop_card.py"></location>
            <source>{short_day} to {short_day_2}</source>
            <translation>{short_day} bis {short_day_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} cannot be installed: its entry “{name}” {fault}.</source>
            <translation>{shown} kann nicht installiert werden: Der Eintrag „{name}“ {fault}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} holds more than {max_entries} files.</source>
            <translation>{shown} enthält mehr als {max_entries} Dateien.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} holds no speech model: {missing} is missing.</source>
            <translation>{shown} enthält kein Sprachmodell: Es fehlt {missing}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} holds {whole} speech models.</source>
            <translation>{shown} enthält {whole} Sprachmodelle.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} is damaged: “{name}” cannot be read to its end.</source>
            <translation>{shown} ist beschädigt: „{name}“ kann nicht bis zum Ende gelesen werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} is no archive of the kinds {suffixes}, or it is damaged.</source>
            <translation>{shown} ist kein Archiv der Arten {suffixes}, oder es ist beschädigt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_card.py"></location>
            <source>{shown} of {items}</source>
            <translation>{shown} von {items}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{shown} takes more than {value} GB unpacked.</source>
            <translation>{shown} braucht entpackt mehr als {value} GB.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>{sides} named the first number: {levers} {said}.</source>
            <translation>Erste Zahl genannt ({sides}): {levers} {said}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/lever_row.py"></location>
            <source>{sign}{rstrip} pt</source>
            <translation>{sign}{rstrip} PP</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/models/session_list_model.py"></location>
            <source>{since}, more than 30 days</source>
            <translation>{since}, über 30 Tage</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/settings_view.py"></location>
            <source>{size} px</source>
            <translation>{size} px</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/drill_tile.py"></location>
            <source>{size}. {last}. Key: {key}</source>
            <translation>{size}. {last}. Taste: {key}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/coach.py"></location>
            <source>{slots} of {sides}</source>
            <translation>{slots} von {sides}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>{spoken_s:.0f} s of speech written down in {took_s:.1f} s, its start included.</source>
            <translation>{spoken_s:.0f} s Sprache in {took_s:.1f} s transkribiert, das Laden eingeschlossen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>{spoken_time} left of {whole}</source>
            <translation>{spoken_time} von {whole} übrig</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>{spoken_time} over {whole}</source>
            <translation>{spoken_time} über {whole}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/trend_wording.py"></location>
            <source>{status_words}, passed {words} of the last chances</source>
            <translation>{status_words}, {words} der letzten Gelegenheiten bestanden</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/takes_panel.py"></location>
            <source>{takes}, the best is take {number} ({counts}). Against the one before, {told}.</source>
            <translation>{takes}, der beste ist Durchgang {number} ({counts}). Gegenüber dem davor: {told}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/offer_view.py"></location>
            <source>{term_names} of the peer offer</source>
            <translation>{term_names} im Vergleichsangebot</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>{ticked} selected</source>
            <translation>{ticked} ausgewählt</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/takes.py"></location>
            <source>{title} (in part)</source>
            <translation>{title} (teilweise)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>{title} stands as low, but this one weighs more in the report.</source>
            <translation>Ebenso niedrig steht „{title}“, doch dieser Befund wiegt im Bericht mehr.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/mark_row.py"></location>
            <source>{title}, did you?</source>
            <translation>{title}: Haben Sie das getan?</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>{title}. Checksums match, read in {took_s:.1f} s.</source>
            <translation>{title}. Prüfsummen stimmen, gelesen in {took_s:.1f} s.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/model_card.py"></location>
            <source>{title}: complete, but nobody vouches for its files.</source>
            <translation>{title}: vollständig, aber niemand bürgt für seine Dateien.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/agreement.py"></location>
            <source>{told} Agreement: {steps}.</source>
            <translation>{told} Übereinstimmung: {steps}.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/trend_matrix.py"></location>
            <source>{told}. Double-click to open it.</source>
            <translation>{told}. Zum Öffnen doppelklicken.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/report/weakest.py"></location>
            <source>{told}. No finding has counted twice yet, so this rests on one answer.</source>
            <translation>{told}. Noch hat kein Befund zweimal gezählt; dies stützt sich auf eine Antwort.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/compare_view.py"></location>
            <source>{unchanged} unchanged{left_out}. {scope}</source>
            <translation>{unchanged} unverändert{left_out}. {scope}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/library_view.py"></location>
            <source>{value:.1f} GB</source>
            <translation>{value:.1f} GB</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>{value} billion dollars</source>
            <translation>{value} Mrd. Dollar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>{value} dollars</source>
            <translation>{value} Dollar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>{value} million dollars</source>
            <translation>{value} Mio. Dollar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/scenarios_page.py"></location>
            <source>{value} more</source>
            <translation>{value} weitere</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/progress_pips.py"></location>
            <source>{value} of {count}</source>
            <translation>{value} von {count}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/find_bar.py"></location>
            <source>{value} of {hits}</source>
            <translation>{value} von {hits}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/findings_panel.py"></location>
            <source>{value} of {shown}</source>
            <translation>{value} von {shown}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>{value} percent</source>
            <translation>{value} Prozent</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ledger_wording.py"></location>
            <source>{value} shares</source>
            <translation>{value} Anteile</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/interview/offer_figures.py"></location>
            <source>{value} thousand dollars</source>
            <translation>{value} Tausend Dollar</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/architecture_stretch.py"></location>
            <source>{value} words</source>
            <translation>{value} Wörter</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/change_row.py"></location>
            <source>{value}: {title}. Before: {said}. After: {said_2}</source>
            <translation>{value}: {title}. Vorher: {said}. Nachher: {said_2}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>{verb} captions</source>
            <translation>Untertitel: {verb}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/captions_head.py"></location>
            <source>{verb} captions (C)</source>
            <translation>Untertitel: {verb} (C)</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/speech/model_archive.py"></location>
            <source>{what_is_wanted} All four have to lie in one folder of it.</source>
            <translation>{what_is_wanted} Alle vier müssen darin in einem gemeinsamen Ordner liegen.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/library_check.py"></location>
            <source>{what} is kept as {name}.</source>
            <translation>{what} ist als {name} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/views/round_view.py"></location>
            <source>{what} {value} of {count}</source>
            <translation>{what} {value} von {count}</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/ring_timer.py"></location>
            <source>{whole} to answer</source>
            <translation>{whole} zum Antworten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/window/screens.py"></location>
            <source>{words} - HFPrep Desktop</source>
            <translation>{words} - HFPrep Desktop</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>{words} None keeps up with your voice here: captions will come late.</source>
            <translation>{words} Keines hält hier mit Ihrer Stimme Schritt: Untertitel kommen verspätet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/delivery_row.py"></location>
            <source>{words} without times</source>
            <translation>{words} ohne Zeiten</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/pages/models_page.py"></location>
            <source>{words} {default_model} is used from now on.</source>
            <translation>{words} Ab jetzt wird {default_model} verwendet.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/checklist_card.py"></location>
            <source>{words}, {by_hand} by you</source>
            <translation>{words}, {by_hand} von Ihnen</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/ui/widgets/cue_row.py"></location>
            <source>{words}: a number</source>
            <translation>{words}: eine Zahl</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/equity_figure.py"></location>
            <source>“More equity” without a figure, the figure of their offer.</source>
            <translation>„More equity“ ohne Zahl, die Zahl aus dem Angebot der Gegenseite.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/market_anchor.py"></location>
            <source>“The market is higher” without a figure, your own pay, figures cited only to accept.</source>
            <translation>„The market is higher“ ohne Zahl, Ihr eigenes Gehalt, Zahlen, die nur zum Annehmen genannt werden.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/mitigated.py"></location>
            <source>“We will monitor it” alone, an option that is floated and not proposed.</source>
            <translation>„We will monitor it“ allein, eine Möglichkeit, die erwähnt und nicht vorgeschlagen wird.</translation>
        </message>
        <message>
            <location filename="hfprep_desktop/analysis/rules/repetition.py"></location>
            <source>“{spans}” was said {most} times.</source>
            <translation>„{spans}“ wurde {most}-mal gesagt.</translation>
        </message>
    </context>
</TS>

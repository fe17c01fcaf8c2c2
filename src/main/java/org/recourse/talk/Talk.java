package org.recourse.talk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.recourse.http.StrictJson;
import org.recourse.pack.Pack;
import org.recourse.pages.Assets;
import org.recourse.pages.Body;
import org.recourse.pages.JoinedScripts;
import org.recourse.pages.Pages;
import org.recourse.rulebook.Rulebook;

/**
 * The talk of one release, made once: the page with every screen in it, the files it loads, and the worker that keeps
 * both on a tablet. All of it is public text; nothing here depends on who asks.
 */
public final class Talk {

    private static final String PAGE = "/talk";
    private static final String NEUTRAL_PAGE = "/talk/clock";
    private static final String HTML = "text/html; charset=utf-8";
    /** Paper can be had where nothing can be kept. */
    private static final Pattern ON_PAPER = Pattern.compile("court\\.(paper\\..*|problem\\.other)");

    private static final List<String> FILES = List.of("css/talk.css", "img/icon.svg", "js/clock.js");
    private static final String SCRIPT = "talk";

    /** Where something can be kept: how it looks, the day of an advocate, and what is loaded when it is needed. */
    private static final String COURT_STYLE = "css/court.css";

    private static final List<String> COURT_SCRIPTS = List.of("entrance", "feedback", "keeping", "unsent");

    private final Assets assets;
    private final Body page;
    private final Body neutralPage;
    private final Body worker;

    private Talk(Assets assets, Body page, Body neutralPage, Body worker) {
        this.assets = assets;
        this.page = page;
        this.neutralPage = neutralPage;
        this.worker = worker;
    }

    /** Makes the talk of a release; where something can be kept, its closing screens are among it. */
    public static Talk of(Pack pack, Rulebook rulebook, Closing closing) {
        ObjectMapper mapper = StrictJson.newMapper();
        SortedMap<String, SortedMap<String, String>> words = TalkWords.of(pack);
        Map<String, byte[]> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, Assets.read(file)));
        List<String> scripts = new ArrayList<>(List.of(SCRIPT));
        if (closing.canKeep()) {
            files.put(COURT_STYLE, Assets.read(COURT_STYLE));
            scripts.addAll(COURT_SCRIPTS);
            words.keySet()
                    .forEach(language -> files.put(
                            "data/consents-" + language + ".json", json(mapper, consents(closing, language))));
        } else {
            // Nothing can be kept, so nothing is said about keeping; a first visit loads that much less.
            words.values().forEach(each -> each.keySet().removeIf(Talk::isAboutKeeping));
        }
        JoinedScripts.of(scripts).forEach((name, script) -> files.put("js/" + name + ".js", script));
        words.forEach((language, byKey) -> files.put("words/" + language + ".json", json(mapper, byKey)));
        files.put("data/gates.json", json(mapper, GateRows.of(pack, rulebook)));
        files.put("data/needs.json", json(mapper, NeedRows.of(pack, rulebook)));
        Assets assets = Assets.of(files);

        Map<String, Object> model = new LinkedHashMap<>();
        model.put("assets", assets.folder());
        model.put("setting", closing.setting().name());
        model.put("sealed", closing.sealed());
        model.put("pack", Map.of("id", pack.id(), "version", pack.version(), "status", pack.status()));
        model.put("language", pack.courtLanguage());
        model.put("words", words.get(pack.courtLanguage()));
        model.put("languages", words);
        model.put("otherLanguages", OwnNames.without(words.keySet()));
        model.put("doors", Doors.of(pack));
        model.put("rehearsal", Rehearsal.in(pack.courtLanguage()));
        model.put(
                "screens",
                ScreenBook.of(
                        pack,
                        Objects.requireNonNull(words.get(pack.courtLanguage())).keySet()));
        byte[] talk = Pages.render("talk/talk.ftlh", model).getBytes(UTF_8);
        byte[] neutral = Pages.render("talk/clock.ftlh", model).getBytes(UTF_8);
        return new Talk(assets, Body.of(HTML, talk), Body.of(HTML, neutral), worker(mapper, assets, talk, neutral));
    }

    private static boolean isAboutKeeping(String key) {
        return (key.startsWith("court.") && !ON_PAPER.matcher(key).matches())
                || key.startsWith("day.")
                || key.startsWith("ui.sealed.");
    }

    /** What is asked, in a language; in the one of the service where it has no other. */
    private static Object consents(Closing closing, String language) {
        Object own = closing.consents().get(language);
        return Objects.requireNonNull(own == null ? closing.consents().get("en") : own);
    }

    /** The worker, led by the exact addresses it may answer, and a name that changes with any of their bytes. */
    private static Body worker(ObjectMapper mapper, Assets assets, byte[] talk, byte[] neutral) {
        List<String> shell = new ArrayList<>(List.of(PAGE, NEUTRAL_PAGE));
        shell.addAll(assets.addresses());
        String name = "shell-" + Assets.hash(Map.of(PAGE, talk, NEUTRAL_PAGE, neutral));
        String lead = "const SHELL = " + new String(json(mapper, shell), UTF_8) + ";\nconst NAME = \"" + name + "\";\n";
        return Body.of(
                "text/javascript; charset=utf-8",
                (lead + new String(Assets.read("js/shell-worker.js"), UTF_8)).getBytes(UTF_8));
    }

    private static byte[] json(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack is always JSON", e);
        }
    }

    /** The files that the page loads. */
    public Assets assets() {
        return assets;
    }

    Body page() {
        return page;
    }

    Body neutralPage() {
        return neutralPage;
    }

    Body worker() {
        return worker;
    }
}

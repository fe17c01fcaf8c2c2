package org.recourse.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recourse.pack.Pack;
import org.recourse.pages.Assets;
import org.recourse.pages.Body;
import org.recourse.pages.Pages;
import org.recourse.pages.Setting;

/** The pages of a court and the files they load, made once. They are the same for everyone; what is in them comes later. */
public final class CourtPages {

    private static final List<String> FILES = List.of(
            "css/court.css",
            "css/talk.css",
            "img/icon.svg",
            "js/api.js",
            "js/brief.js",
            "js/case.js",
            "js/counsel.js",
            "js/desk.js",
            "js/dom.js",
            "js/enrol.js",
            "js/feedback.js",
            "js/field.js",
            "js/idle.js",
            "js/leave.js",
            "js/papers.js",
            "js/receipt.js",
            "js/sheet.js",
            "js/sign-in.js",
            "js/tryout.js",
            "js/why.js",
            "js/withdraw.js",
            "js/words.js");

    private final Assets assets;
    private final Body withdraw;
    private final Body counsel;
    private final Body enrol;

    private CourtPages(Assets assets, Body withdraw, Body counsel, Body enrol) {
        this.assets = assets;
        this.withdraw = withdraw;
        this.counsel = counsel;
        this.enrol = enrol;
    }

    /** Makes the pages in the languages that have words. */
    public static CourtPages of(Pack pack, Setting setting) {
        SortedMap<String, SortedMap<String, String>> words = CourtWords.ofPages(pack);
        SortedMap<String, SortedMap<String, String>> counsel = CourtWords.forCounsel(pack);
        SortedMap<String, SortedMap<String, String>> enrol = CourtWords.forStaff(pack);
        Map<String, byte[]> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, Assets.read(file)));
        words.forEach((language, byKey) -> files.put("words/" + language + ".json", json(byKey)));
        counsel.forEach((language, byKey) -> files.put("counsel/" + language + ".json", json(byKey)));
        enrol.forEach((language, byKey) -> files.put("enrol/" + language + ".json", json(byKey)));
        Assets assets = Assets.of(files);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("assets", assets.folder());
        model.put("setting", setting.name());
        model.put("language", pack.courtLanguage());
        return new CourtPages(
                assets,
                page(model, "withdraw", "court.title.withdraw", words),
                page(model, "counsel", "counsel.title", counsel),
                page(model, "enrol", "enrol.title", enrol));
    }

    private static Body page(
            Map<String, Object> model,
            String name,
            String title,
            SortedMap<String, SortedMap<String, String>> languages) {
        Map<String, Object> page = new LinkedHashMap<>(model);
        page.put("name", name);
        page.put("title", title);
        page.put("words", Objects.requireNonNull(languages.get(String.valueOf(model.get("language")))));
        page.put("languages", languages);
        return Body.of(
                "text/html; charset=utf-8",
                Pages.render("court/page.ftlh", page).getBytes(UTF_8));
    }

    private static byte[] json(SortedMap<String, String> words) {
        try {
            return new ObjectMapper().writeValueAsBytes(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are always JSON", e);
        }
    }

    /** The files that the pages load. */
    public Assets assets() {
        return assets;
    }

    Body withdraw() {
        return withdraw;
    }

    Body counsel() {
        return counsel;
    }

    Body enrol() {
        return enrol;
    }
}

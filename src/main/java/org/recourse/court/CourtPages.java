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
import java.util.stream.Collectors;
import org.recourse.pack.Pack;
import org.recourse.pages.Assets;
import org.recourse.pages.Body;
import org.recourse.pages.Pages;
import org.recourse.pages.Setting;

/**
 * The pages around a talk and the files they load, made once. They are the same for everyone; what is in them comes later.
 */
public final class CourtPages {

    private static final List<String> FILES = List.of(
            "css/court.css",
            "css/staff.css",
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
            "js/form.js",
            "js/idle.js",
            "js/leave.js",
            "js/papers.js",
            "js/receipt.js",
            "js/sheet.js",
            "js/sign-in.js",
            "js/sign-out.js",
            "js/staff-account.js",
            "js/staff-accounts.js",
            "js/staff-device.js",
            "js/staff-hold.js",
            "js/staff-known.js",
            "js/staff-own.js",
            "js/staff-packs.js",
            "js/staff-propose.js",
            "js/staff-state.js",
            "js/staff-step.js",
            "js/staff-tally.js",
            "js/staff.js",
            "js/start.js",
            "js/tryout.js",
            "js/waiting.js",
            "js/why.js",
            "js/withdraw.js",
            "js/words.js");

    private final Assets assets;
    private final Map<String, Body> pages;

    private CourtPages(Assets assets, Map<String, Body> pages) {
        this.assets = assets;
        this.pages = Map.copyOf(pages);
    }

    /** A page by the name of its script, with the folder of its words and the key of its title. */
    private record Named(
            String name, String folder, String title, SortedMap<String, SortedMap<String, String>> languages) {}

    /** Makes the pages in the languages that have words. */
    public static CourtPages of(Pack pack, Setting setting) {
        List<Named> named = List.of(
                new Named("start", "start", "start.title", CourtWords.forEverybody(pack)),
                new Named("withdraw", "words", "court.title.withdraw", CourtWords.ofPages(pack)),
                new Named("counsel", "counsel", "counsel.title", CourtWords.forCounsel(pack)),
                new Named("enrol", "enrol", "enrol.title", CourtWords.forEnrolment(pack)),
                new Named("staff", "staff", "staff.title", CourtWords.forStaff(pack)));
        Map<String, byte[]> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, Assets.read(file)));
        named.forEach(each -> each.languages()
                .forEach((language, words) -> files.put(each.folder() + "/" + language + ".json", json(words))));
        Assets assets = Assets.of(files);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("assets", assets.folder());
        model.put("setting", setting.name());
        model.put("language", pack.courtLanguage());
        return new CourtPages(assets, named.stream().collect(Collectors.toMap(Named::name, each -> page(model, each))));
    }

    private static Body page(Map<String, Object> model, Named named) {
        Map<String, Object> page = new LinkedHashMap<>(model);
        page.put("name", named.name());
        page.put("title", named.title());
        page.put("words", Objects.requireNonNull(named.languages().get(String.valueOf(model.get("language")))));
        page.put("languages", named.languages());
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

    Body start() {
        return page("start");
    }

    Body withdraw() {
        return page("withdraw");
    }

    Body counsel() {
        return page("counsel");
    }

    Body enrol() {
        return page("enrol");
    }

    Body staff() {
        return page("staff");
    }

    private Body page(String name) {
        return Objects.requireNonNull(pages.get(name));
    }
}

package org.recourse.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A directory as one page of compiled HSDS JSON, one service on each line. */
final class CompiledFile {

    private CompiledFile() {}

    static byte[] write(Directory directory) {
        Map<String, List<Provider>> services = directory.providers().stream()
                .collect(Collectors.groupingBy(Provider::serviceId, TreeMap::new, Collectors.toList()));
        String lines = services.values().stream()
                .map(outlets -> json(CompiledService.of(outlets)))
                .collect(Collectors.joining(",\n"));
        String page = json(page(directory.publishedOn(), services.size()));
        String open = page.substring(0, page.length() - 1);
        byte[] bytes = (open + ",\"contents\":[\n" + lines + "\n]}\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.FILE_BYTES) {
            throw new DirectoryException("the compiled file", "would be larger than 32 MiB; split the directory");
        }
        return bytes;
    }

    private static Map<String, Object> page(@Nullable LocalDate created, int size) {
        Map<String, Object> page = new LinkedHashMap<>();
        if (created != null) {
            page.put("created", created.toString());
        }
        page.put("total_items", size);
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", size);
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", size == 0);
        return page;
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }
}

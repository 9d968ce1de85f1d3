package org.candorcrm.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One example of docs/api.md: a request, the status of its answer, a part of its body. */
record HttpExample(
    String method,
    String path,
    Map<String, String> headers,
    @Nullable String body,
    int status,
    @Nullable String expected,
    Map<String, String> kept) {

  private static final Pattern FENCE = Pattern.compile("```http\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEEP = Pattern.compile("keep (\\w+) = ([\\w/]+)");

  static List<HttpExample> in(String document) {
    return FENCE.matcher(document).results().map(found -> read(found.group(1))).toList();
  }

  private static HttpExample read(String text) {
    var halves = text.strip().split("\n\n", 2);
    var request = new ArrayList<>(halves[0].lines().toList());
    var answer = new ArrayList<>(halves[1].lines().toList());
    var first = request.removeFirst().split(" ", 2);
    var headers = new LinkedHashMap<String, String>();
    while (!request.isEmpty() && !request.getFirst().startsWith("{")) {
      var header = request.removeFirst().split(": ", 2);
      headers.put(header[0], header[1]);
    }
    int status = Integer.parseInt(answer.removeFirst());
    var kept = new LinkedHashMap<String, String>();
    var expected = new StringBuilder();
    for (var line : answer) {
      var keep = KEEP.matcher(line);
      if (keep.matches()) {
        kept.put(keep.group(1), keep.group(2));
      } else {
        expected.append(line);
      }
    }
    return new HttpExample(
        first[0],
        first[1],
        headers,
        request.isEmpty() ? null : String.join("\n", request),
        status,
        expected.isEmpty() ? null : expected.toString(),
        kept);
  }
}

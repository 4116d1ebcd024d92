/** A whole conversation on one screen, as small as it can be: take it as a beginning. */

import { useState } from "react";
import { Button, FlatList, KeyboardAvoidingView, Linking, Pressable, Text, TextInput, View } from "react-native";

import { type Exchange, useConversation } from "./conversation";
import { codePoints, type CrisisData, type FlouAccount, type FlouClient, type LineState } from "./flou-client";

const MAX_CHARS = 2000;
const HELP = { id: "ayuda.ahora", text: "Necesito ayuda ahora" };

export function ChatScreen(props: { account: FlouAccount; client: FlouClient; onSignedOut: () => void }) {
  const { client } = props;
  const { exchanges, line, discard } = useConversation(props.account, client, props.onSignedOut);
  const [draft, setDraft] = useState("");
  const running = exchanges.find((one) => one.turn && !one.ended && client.turns.has(one.turn));

  const send = () => {
    const text = draft.trim();
    if (!text || codePoints(text) > MAX_CHARS) return;
    client.send(text);
    setDraft("");
  };

  return (
    <KeyboardAvoidingView style={{ flex: 1 }} behavior="padding">
      <Line line={line} onRetry={() => client.reconnect()} />
      <Button title={HELP.text} onPress={() => client.send(HELP.text, { quickReply: HELP.id })} />
      {line.state !== "online" && <Unreached />}
      <FlatList
        inverted
        data={[...exchanges].reverse()}
        keyExtractor={(one) => one.key}
        renderItem={({ item }) => <Said one={item} client={client} onDiscard={() => discard(item.key)} />}
      />
      {running && <Button title="Detener" onPress={() => client.cancel({ turn: running.turn })} />}
      <TextInput
        accessibilityLabel="Escribe tu mensaje"
        multiline
        value={draft}
        onChangeText={setDraft}
        onSubmitEditing={send}
      />
      <Button title="Enviar" onPress={send} />
    </KeyboardAvoidingView>
  );
}

function Said({ one, client, onDiscard }: { one: Exchange; client: FlouClient; onDiscard: () => void }) {
  return (
    <View accessible={false}>
      {one.card && <Card card={one.card} client={client} />}
      {one.said !== "" && <Text>{one.said}</Text>}
      {one.fate === "waiting" && <Text>Se enviará cuando haya conexión.</Text>}
      {one.reason !== "" && <Text accessibilityRole="alert">{one.reason}</Text>}
      {one.fate === "refused" && one.retryable && <Button title="Reintentar" onPress={() => client.retry(one.key)} />}
      {one.fate === "refused" && <Button title="Descartar" onPress={onDiscard} />}
      {one.answer !== "" && <Text accessibilityLiveRegion={one.ended ? "polite" : "none"}>{one.answer}</Text>}
      {one.chips.map((chip) => (
        <Button key={chip.id} title={chip.label} onPress={() => client.send(chip.value, { quickReply: chip.id })} />
      ))}
    </View>
  );
}

/** The card stands above everything else of its turn, in the server's own words. */
function Card({ card, client }: { card: CrisisData; client: FlouClient }) {
  return (
    <View accessibilityRole="alert">
      <Text>{card.text}</Text>
      {card.resources.map((line) => (
        <Pressable
          key={line.name}
          accessibilityRole="link"
          onPress={() => Linking.openURL(line.phone ? `tel:${line.phone}` : (line.url ?? ""))}
        >
          <Text>{[line.name, line.phone ?? line.url, line.hours].filter(Boolean).join(" · ")}</Text>
        </Pressable>
      ))}
      {card.quick_replies.map((chip) => (
        <Button key={chip.id} title={chip.label} onPress={() => client.send(chip.value, { quickReply: chip.id })} />
      ))}
    </View>
  );
}

/** What stands there while the server cannot be asked: help must not depend on a line. */
function Unreached() {
  return (
    <Text accessibilityRole="link" onPress={() => Linking.openURL("https://findahelpline.com")}>
      Si hay peligro, llama al número de emergencias de tu país (112 o 911 en muchos países) y busca a alguien que
      pueda estar contigo. Más líneas en findahelpline.com.
    </Text>
  );
}

function Line({ line, onRetry }: { line: LineState; onRetry: () => void }) {
  if (line.state === "online" || line.state === "idle") return null;
  if (line.state === "stopped") return <Button title="Seguir aquí" onPress={onRetry} />;
  return (
    <Text accessibilityLiveRegion="polite">
      {line.reason === "draining" ? "Flou se está actualizando." : "Recuperando la conexión."}
    </Text>
  );
}
